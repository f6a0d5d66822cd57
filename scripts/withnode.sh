#!/bin/sh
# Runs a command with another version of Node, which npm fetches: sh scripts/withnode.sh 24.22.3 'npm run quick'
set -eu
platform=$(node -p '`${process.platform}-${process.arch}`')
exec npx --yes -p "node-$platform@$1" -c "$2"
