#include "wizard/topology/json.h"

namespace Cloudsteps {

QByteArray topologySchema()
{
    // Kept beside the reader: tst_topologyjson walks both and fails on a member that one of them lacks.
    return QByteArrayLiteral(R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Cloudsteps topology",
  "type": "object",
  "additionalProperties": false,
  "required": ["format", "name", "region", "network"],
  "properties": {
    "format": { "const": "cloudsteps-topology/1" },
    "name": { "$ref": "#/$defs/name" },
    "region": { "type": "string", "minLength": 1 },
    "network": { "$ref": "#/$defs/network" },
    "servers": { "$ref": "#/$defs/servers" },
    "database": { "$ref": "#/$defs/database" },
    "cache": { "$ref": "#/$defs/cache" },
    "balancer": { "$ref": "#/$defs/balancer" }
  },
  "$defs": {
    "name": { "type": "string", "pattern": "^[A-Za-z\u4e00-\u9fa5][A-Za-z0-9\u4e00-\u9fa5_-]{1,127}$" },
    "key": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$" },
    "cidr": { "type": "string", "pattern": "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$" },
    "texts": { "type": "array", "items": { "type": "string" } },
    "charge": {
      "type": "object", "additionalProperties": false,
      "properties": {
        "model": { "enum": ["payAsYouGo", "subscription"] },
        "period": { "type": "integer", "minimum": 1 },
        "unit": { "enum": ["month", "year"] },
        "autoRenew": { "type": "boolean" }
      }
    },
    "network": {
      "type": "object", "additionalProperties": false, "required": ["vpc"],
      "properties": {
        "vpc": {
          "type": "object", "additionalProperties": false, "required": ["name", "cidr"],
          "properties": { "name": { "$ref": "#/$defs/name" }, "cidr": { "$ref": "#/$defs/cidr" }, "existingId": { "type": "string" } }
        },
        "vswitches": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "name", "zone", "cidr"],
          "properties": { "key": { "$ref": "#/$defs/key" }, "name": { "$ref": "#/$defs/name" }, "zone": { "type": "string" }, "cidr": { "$ref": "#/$defs/cidr" }, "existingId": { "type": "string" } }
        } },
        "nat": {
          "type": "object", "additionalProperties": false, "required": ["name", "vswitch"],
          "properties": { "name": { "$ref": "#/$defs/name" }, "vswitch": { "$ref": "#/$defs/key" }, "bindMode": { "enum": ["multiBinded", "nat"] } }
        },
        "publicIps": {
          "type": "object", "additionalProperties": false, "required": ["count"],
          "properties": {
            "count": { "type": "integer", "minimum": 1, "maximum": 20 },
            "isp": { "enum": ["BGP", "BGP_PRO"] },
            "mbps": { "type": "integer", "minimum": 1, "maximum": 500 },
            "charge": { "enum": ["bandwidth", "traffic"] },
            "sharedBandwidth": {
              "type": "object", "additionalProperties": false, "required": ["mbps"],
              "properties": { "mbps": { "type": "integer", "minimum": 1, "maximum": 1000 }, "charge": { "enum": ["bandwidth", "traffic"] } }
            }
          }
        },
        "snat": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "vswitch"],
          "properties": { "key": { "$ref": "#/$defs/key" }, "vswitch": { "$ref": "#/$defs/key" } }
        } },
        "dnat": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "server"],
          "properties": {
            "key": { "$ref": "#/$defs/key" },
            "kind": { "enum": ["port", "range", "ip"] },
            "publicIp": { "type": "integer", "minimum": 1 },
            "protocol": { "enum": ["tcp", "udp", "any"] },
            "externalPort": { "type": "string" },
            "server": { "type": "string" },
            "internalPort": { "type": "string" }
          }
        } }
      }
    },
    "servers": {
      "type": "object", "additionalProperties": false, "required": ["securityGroup", "login"],
      "properties": {
        "securityGroup": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": {
            "name": { "$ref": "#/$defs/name" },
            "rules": { "type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["key", "ports", "cidr"],
              "properties": {
                "key": { "$ref": "#/$defs/key" },
                "direction": { "enum": ["in", "out"] },
                "policy": { "enum": ["accept", "drop"] },
                "protocol": { "enum": ["tcp", "udp", "icmp", "gre", "all"] },
                "ports": { "type": "string" },
                "cidr": { "type": "string" },
                "priority": { "type": "integer", "minimum": 1, "maximum": 100 }
              }
            } },
            "existingId": { "type": "string" }
          }
        },
        "login": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "method": { "enum": ["keyPair", "importKeyPair", "existingKeyPair", "password"] },
            "keyPair": { "type": "string" },
            "keyFile": { "type": "string" },
            "publicKey": { "type": "string" }
          }
        },
        "groups": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "name", "type", "image", "systemDisk"],
          "properties": {
            "key": { "$ref": "#/$defs/key" },
            "name": { "$ref": "#/$defs/name" },
            "count": { "type": "integer", "minimum": 1, "maximum": 500 },
            "vswitches": { "$ref": "#/$defs/texts" },
            "type": { "type": "string" },
            "ioOptimized": { "type": "boolean" },
            "image": { "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string" } } },
            "systemDisk": {
              "type": "object", "additionalProperties": false, "required": ["category"],
              "properties": { "category": { "type": "string" }, "performanceLevel": { "type": "string" }, "gib": { "type": "integer" } }
            },
            "dataDisks": { "type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["key", "category"],
              "properties": { "key": { "$ref": "#/$defs/key" }, "category": { "type": "string" }, "performanceLevel": { "type": "string" }, "gib": { "type": "integer" } }
            } },
            "publicBandwidthMbps": { "type": "integer", "minimum": 0, "maximum": 100 },
            "charge": { "$ref": "#/$defs/charge" },
            "hostName": { "type": "string" },
            "userData": { "type": "string" },
            "creditSpecification": { "enum": ["Standard", "Unlimited"] },
            "deletionProtection": { "type": "boolean" },
            "releaseAt": { "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" }
          }
        } }
      }
    },
    "database": {
      "type": "object", "additionalProperties": false, "required": ["name", "class", "vswitch"],
      "properties": {
        "name": { "$ref": "#/$defs/name" },
        "engine": { "enum": ["MySQL", "PostgreSQL", "SQLServer", "MariaDB"] },
        "version": { "type": "string" },
        "edition": { "enum": ["Basic", "HighAvailability", "cluster", "AlwaysOn"] },
        "class": { "type": "string" },
        "storage": {
          "type": "object", "additionalProperties": false,
          "properties": { "type": { "type": "string" }, "gib": { "type": "integer" } }
        },
        "vswitch": { "$ref": "#/$defs/key" },
        "standbyVswitch": { "$ref": "#/$defs/key" },
        "whitelist": { "$ref": "#/$defs/texts" },
        "databases": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": { "name": { "type": "string" }, "charset": { "type": "string" } }
        } },
        "accounts": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": {
            "name": { "type": "string" },
            "type": { "enum": ["normal", "super"] },
            "privileges": { "type": "object", "additionalProperties": { "enum": ["ReadWrite", "ReadOnly", "DDLOnly", "DMLOnly", "DBOwner"] } }
          }
        } },
        "backup": {
          "type": "object", "additionalProperties": false, "required": ["window"],
          "properties": {
            "days": { "type": "array", "minItems": 2, "items": { "enum": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] } },
            "window": { "type": "string" },
            "retentionDays": { "type": "integer", "minimum": 7, "maximum": 730 },
            "log": { "type": "boolean" }
          }
        },
        "readOnly": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "name", "vswitch", "class"],
          "properties": { "key": { "$ref": "#/$defs/key" }, "name": { "$ref": "#/$defs/name" }, "vswitch": { "$ref": "#/$defs/key" }, "class": { "type": "string" } }
        } },
        "deletionProtection": { "type": "boolean" },
        "charge": { "$ref": "#/$defs/charge" },
        "whitelistGroups": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": { "name": { "type": "string" }, "addresses": { "$ref": "#/$defs/texts" } }
        } },
        "readWriteSplitting": {
          "type": "object", "additionalProperties": false,
          "properties": { "proxyNodes": { "type": "integer", "minimum": 1, "maximum": 16 }, "maxDelaySeconds": { "type": "integer", "minimum": 0, "maximum": 3600 } }
        },
        "sqlAudit": {
          "type": "object", "additionalProperties": false,
          "properties": { "retentionDays": { "enum": [30, 180, 365, 1095, 1825] } }
        },
        "publicAddress": { "type": "boolean" }
      }
    },
    "cache": {
      "type": "object", "additionalProperties": false, "required": ["name", "class", "vswitch"],
      "properties": {
        "name": { "$ref": "#/$defs/name" },
        "edition": { "enum": ["standard", "cluster"] },
        "replicas": { "enum": ["single", "double"] },
        "class": { "type": "string" },
        "version": { "type": "string" },
        "vswitch": { "$ref": "#/$defs/key" },
        "secondVswitch": { "$ref": "#/$defs/key" },
        "whitelist": { "$ref": "#/$defs/texts" },
        "charge": { "$ref": "#/$defs/charge" },
        "shards": { "type": "integer", "minimum": 0, "maximum": 256 },
        "readReplicas": { "type": "integer", "minimum": 0, "maximum": 9 },
        "expectedConnections": { "type": "integer", "minimum": 0 },
        "expectedBandwidthMBps": { "type": "integer", "minimum": 0 },
        "passwordFree": { "type": "boolean" },
        "accounts": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": { "name": { "type": "string" }, "privilege": { "enum": ["readWrite", "readOnly"] } }
        } }
      }
    },
    "balancer": {
      "type": "object", "additionalProperties": false, "required": ["name"],
      "properties": {
        "name": { "$ref": "#/$defs/name" },
        "address": { "enum": ["internet", "intranet"] },
        "vswitch": { "$ref": "#/$defs/key" },
        "listeners": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "port", "backendPort"],
          "properties": {
            "key": { "$ref": "#/$defs/key" },
            "protocol": { "enum": ["tcp", "http", "udp", "https"] },
            "port": { "type": "integer", "minimum": 1, "maximum": 65535 },
            "backendPort": { "type": "integer", "minimum": 1, "maximum": 65535 },
            "scheduler": { "enum": ["wrr", "rr", "wlc", "sch", "tch"] },
            "healthCheck": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "on": { "type": "boolean" },
                "type": { "enum": ["tcp", "http", "udp"] },
                "uri": { "type": "string" },
                "codes": { "$ref": "#/$defs/texts" },
                "intervalSeconds": { "type": "integer" },
                "timeoutSeconds": { "type": "integer" },
                "rise": { "type": "integer" },
                "fall": { "type": "integer" },
                "port": { "type": "integer", "minimum": 0, "maximum": 65535 },
                "domain": { "type": "string" },
                "method": { "enum": ["head", "get"] },
                "request": { "type": "string" },
                "expected": { "type": "string" }
              }
            },
            "persistenceSeconds": { "type": "integer", "minimum": 0, "maximum": 3600 },
            "stickySession": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "mode": { "enum": ["insert", "server"] },
                "seconds": { "type": "integer", "minimum": 1, "maximum": 86400 },
                "cookie": { "type": "string" }
              }
            },
            "redirectTo": { "type": "integer", "minimum": 0, "maximum": 65535 },
            "certificate": { "$ref": "#/$defs/key" }
          }
        } },
        "backends": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["server"],
          "properties": { "server": { "type": "string" }, "weight": { "type": "integer", "minimum": 0, "maximum": 100 } }
        } },
        "certificates": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["key", "name"],
          "properties": {
            "key": { "$ref": "#/$defs/key" },
            "name": { "$ref": "#/$defs/name" },
            "certificateFile": { "type": "string" },
            "keyFile": { "type": "string" },
            "id": { "type": "string" }
          }
        } },
        "masterZone": { "type": "string" },
        "slaveZone": { "type": "string" },
        "deletionProtection": { "type": "boolean" }
      }
    }
  }
}
)");
}

} // namespace Cloudsteps
