// A cloudsim process and Alibaba Cloud's own SDKs, pointed at it.
'use strict';

const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const readline = require('node:readline');
const dara = require('@darabonba/typescript');
const core = require('@alicloud/openapi-core');
const Pop = require('@alicloud/pop-core');

const { Config, OpenApiRequest, Params } = core.$OpenApiUtil;

/** Products with a typed SDK, and those that only the generic client reaches. */
const products = {
    vpc: { version: '2016-04-28', sdk: require('@alicloud/vpc20160428') },
    ecs: { version: '2014-05-26', sdk: require('@alicloud/ecs20140526') },
    rds: { version: '2014-08-15', sdk: require('@alicloud/rds20140815') },
    redis: { version: '2015-01-01', sdk: require('@alicloud/r-kvstore20150101') },
    slb: { version: '2014-05-15' },
    sts: { version: '2015-04-01' },
};

class Cloud {
    /** Starts the program at `path`; cloud time stands still until advance(). Parameters that nobody knows are refused (--strict). */
    static async start(path, options = []) {
        const cloud = new Cloud();
        cloud.key = { id: `conformance-${randomBytes(4).toString('hex')}`, secret: randomBytes(20).toString('hex') };
        cloud.process = spawn(path, ['--speed', '0', '--strict', ...options], {
            env: { ...process.env, CLOUDSIM_ACCESS_KEYS: `${cloud.key.id}:${cloud.key.secret}` },
            stdio: ['ignore', 'pipe', 'inherit'],
        });
        const lines = readline.createInterface({ input: cloud.process.stdout });
        const first = await new Promise((resolve, reject) => {
            lines.once('line', resolve);
            cloud.process.once('error', reject);
            cloud.process.once('exit', (code) => reject(new Error(`cloudsim ended with ${code}`)));
        });
        cloud.endpoint = JSON.parse(first).endpoint;
        cloud.clients = new Map();
        return cloud;
    }

    async stop() {
        const ended = new Promise((resolve) => this.process.once('exit', resolve));
        this.process.kill('SIGTERM');
        return ended;
    }

    config(extra = {}) {
        return new Config({
            accessKeyId: this.key.id,
            accessKeySecret: this.key.secret,
            endpoint: this.endpoint.replace('http://', ''),
            protocol: 'http',
            regionId: 'cn-hangzhou',
            ...extra,
        });
    }

    client(product) {
        if (!this.clients.has(product)) {
            const Client = products[product].sdk?.default ?? core.default;
            this.clients.set(product, new Client(this.config()));
        }
        return this.clients.get(product);
    }

    /** Calls an action by its official parameter names; the answer has the official names, as far as the SDK knows them. */
    async call(product, action, parameters = {}) {
        const { sdk } = products[product];
        if (!sdk) {
            return this.generic(product, action, { query: { RegionId: 'cn-hangzhou', ...parameters } });
        }
        const Request = sdk[`${action}Request`];
        // What the typed request does not know would be dropped silently.
        const request = dara.cast({ RegionId: 'cn-hangzhou', ...parameters }, new Request({}));
        const method = action[0].toLowerCase() + action.slice(1);
        const response = await this.client(product)[method](request);
        return dara.toMap(response.body);
    }

    /** The generic client: `query` and `body` as the caller wants them, ACS3 or (algorithm v2) HMAC-SHA1. */
    async generic(product, action, { query = {}, body = null, method = 'POST', config = {}, version = products[product].version } = {}) {
        const client = Object.keys(config).length ? new core.default(this.config(config)) : this.client(products[product].sdk ? 'slb' : product);
        const params = new Params({
            action, version, method, protocol: 'HTTP', pathname: '/', authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
        });
        const flat = core.OpenApiUtil.query(query);
        const response = await client.callApi(params, new OpenApiRequest({ query: flat, body }), new dara.RuntimeOptions({}));
        return response.body;
    }

    /** The older SDK: HMAC-SHA1 only. `config` goes to its constructor, `options` to the call: {method, timeout, formatAction, formatParams, headers}. */
    async pop(product, action, parameters = {}, options = {}, config = {}) {
        const client = new Pop.RPCClient({
            accessKeyId: this.key.id, accessKeySecret: this.key.secret, endpoint: this.endpoint, apiVersion: products[product].version, ...config,
        });
        return client.request(action, { RegionId: 'cn-hangzhou', ...parameters }, options);
    }

    async sim(path, method = 'GET', body = undefined) {
        const answer = await fetch(`${this.endpoint}/_sim/${path}`, { method, body: body && JSON.stringify(body) });
        if (!answer.ok) {
            throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
        }
        return answer.json();
    }

    advance(seconds) {
        return this.sim('clock', 'POST', { advance: seconds });
    }

    /** Lets cloud time pass in steps of 5 s until `look` gives something true; at most an hour. */
    async until(what, look) {
        for (let i = 0; i < 720; ++i) {
            const found = await look();
            if (found) {
                return found;
            }
            await this.advance(5);
        }
        throw new Error(`${what}: not within an hour of cloud time`);
    }
}

module.exports = { Cloud };
