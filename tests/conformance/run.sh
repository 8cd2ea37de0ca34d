#!/bin/sh
# run.sh CLOUDSIM MODULES TOPOLOGY: the SDK tests against that program, with the packages installed in MODULES (by `./dev test`).
# 77 if they cannot run here: without Node.js 18 or newer, or where the packages could not be had (offline).
skip() {
    echo "skipped: $1"
    exit 77
}
command -v node >/dev/null 2>&1 || skip "there is no Node.js"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || skip "Node.js is older than 18"
[ -d "$2/node_modules/@alicloud/openapi-core" ] || skip "the SDK packages are not installed; ./dev test does it where it can reach the registry"
cd "$(dirname "$0")" || exit 1
export CLOUDSIM="$1" NODE_PATH="$2/node_modules" CLOUDSTEPS_TOPOLOGY="$3"
exec node main.js
