# To be sourced: a PostgreSQL server of its own in a temporary folder, run by an unprivileged user, for as long as the script that sources it runs.
# Where PostgreSQL is not installed, postgres_start fails.
postgres_home=${postgres_home:-}

postgres_as_user() {
  if [ "$(id -u)" = 0 ]; then (cd /tmp && runuser -u postgres -- "$@"); else (cd /tmp && "$@"); fi
}

postgres_start() {
  local programs
  programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$programs" ] || programs=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
  [ -x "$programs/initdb" ] || return 1
  postgres_programs=$programs
  postgres_home=$(mktemp -d)
  chmod 755 "$postgres_home"
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_home"
  postgres_port=${POSTGRES_PORT:-$((20000 + RANDOM % 20000))}
  printf 'geheim' >"$postgres_home/password" && chmod 644 "$postgres_home/password"
  postgres_as_user "$programs/initdb" --pgdata "$postgres_home/data" --username postgres --auth scram-sha-256 --pwfile "$postgres_home/password" \
    --encoding UTF8 --locale C.UTF-8 --no-sync >/dev/null
  postgres_as_user "$programs/pg_ctl" start --wait --pgdata "$postgres_home/data" --log "$postgres_home/log" \
    --options "-c port=$postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home" >/dev/null
}

# Connections are cut off, as when an operator restarts it.
postgres_restart() {
  postgres_as_user "$postgres_programs/pg_ctl" restart --wait --mode fast --pgdata "$postgres_home/data" --log "$postgres_home/log" >/dev/null
}

postgres_stop() {
  [ -n "$postgres_home" ] || return 0
  postgres_as_user "$postgres_programs/pg_ctl" stop --mode fast --pgdata "$postgres_home/data" >/dev/null 2>&1 || true
  rm -rf "$postgres_home"
  postgres_home=
}

# Asks the newest database something.
postgres_ask() {
  PGPASSWORD=geheim "$postgres_programs/psql" --host 127.0.0.1 --port "$postgres_port" --username postgres --no-align --tuples-only --command "$1" "store_$postgres_count"
}

# Makes an empty database and exports how the bot reaches it.
postgres_new_store() {
  postgres_count=$((${postgres_count:-0} + 1))
  PGPASSWORD=geheim "$postgres_programs/createdb" --host 127.0.0.1 --port "$postgres_port" --username postgres "store_$postgres_count"
  export Storage__Provider=Postgres
  export Storage__ConnectionString="Host=127.0.0.1;Port=$postgres_port;Database=store_$postgres_count;Username=postgres;Password=geheim"
}
