-- Each table keeps one kind of noun (io.squall.engine.Kinds): its identifier, the columns it is looked up by, and the
-- noun itself as a JSON document. "seq" is the order of creation of those that are there; what makes it one is each
-- database's own (Schema).

create table settings (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table account (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table appkey (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);
create index appkey_account on appkey (account, seq);

create table app_user (
    seq ${sequence},
    id text not null unique,
    name text,
    body text not null
);
create index app_user_name on app_user (name);

create table membership (
    seq ${sequence},
    id text not null unique,
    account text,
    user_id text,
    body text not null
);
create index membership_account on membership (account, seq);
create index membership_user_id on membership (user_id);

create table token (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    user_id text,
    body text not null
);
create index token_due on token (due);
create index token_account on token (account, seq);
create index token_user_id on token (user_id, seq);

create table access_key (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    body text not null
);
create index access_key_account on access_key (account, seq);
create index access_key_due on access_key (due) where due is not null;

create table access_policy (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);
create index access_policy_account on access_policy (account, seq);

create table account_role (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);
create index account_role_account on account_role (account, seq);

create table used_nonces (
    seq ${sequence},
    id text not null unique,
    due bigint,
    body text not null
);
create index used_nonces_due on used_nonces (due);

create table request_window (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);

create table project (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);
create index project_account on project (account, seq);

create table wallet (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);

create table subscription (
    seq ${sequence},
    id text not null unique,
    account text,
    charged text,
    due bigint,
    body text not null
);
create index subscription_charged on subscription (charged, seq);
create index subscription_account on subscription (account, seq);
create index subscription_due on subscription (due) where due is not null;

create table purchase_order (
    seq ${sequence},
    id text not null unique,
    account text,
    unpaid text,
    body text not null
);
create index purchase_order_unpaid on purchase_order (unpaid) where unpaid is not null;
create index purchase_order_account on purchase_order (account, seq);

create table receipt (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    body text not null
);
create index receipt_due on receipt (due);

create table availability_zone (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table flavor (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table image (
    seq ${sequence},
    id text not null unique,
    due bigint,
    owner text,
    body text not null
);
create index image_due on image (due) where due is not null;
create index image_owner on image (owner);

create table key_pair (
    seq ${sequence},
    id text not null unique,
    user_id text,
    body text not null
);
create index key_pair_user_id on key_pair (user_id);

create table instance (
    seq ${sequence},
    id text not null unique,
    due bigint,
    account text,
    image text,
    vcpus bigint,
    ram_mb bigint,
    body text not null
);
create index instance_due on instance (due) where due is not null;
create index instance_account on instance (account, seq, vcpus, ram_mb);
create index instance_image on instance (image);

create table volume (
    seq ${sequence},
    id text not null unique,
    due bigint,
    account text,
    instance text,
    size_gb bigint,
    body text not null
);
create index volume_due on volume (due) where due is not null;
create index volume_account on volume (account, seq, size_gb);
create index volume_instance on volume (instance);

create table snapshot (
    seq ${sequence},
    id text not null unique,
    due bigint,
    account text,
    volume text,
    body text not null
);
create index snapshot_due on snapshot (due) where due is not null;
create index snapshot_account on snapshot (account, seq);
create index snapshot_volume on snapshot (volume);

create table snapshot_policy (
    seq ${sequence},
    id text not null unique,
    due bigint,
    account text,
    body text not null
);
create index snapshot_policy_due on snapshot_policy (due) where due is not null;
create index snapshot_policy_account on snapshot_policy (account, seq);

create table network (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table subnet (
    seq ${sequence},
    id text not null unique,
    network text,
    body text not null
);
create index subnet_network on subnet (network);

create table addresses (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table route_table (
    seq ${sequence},
    id text not null unique,
    account text,
    network text,
    body text not null
);
create index route_table_account on route_table (account, seq);
create index route_table_network on route_table (network);

create table router (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);
create index router_account on router (account, seq);

create table port (
    seq ${sequence},
    id text not null unique,
    account text,
    device text,
    subnet text,
    address text,
    body text not null
);
create index port_account on port (account, seq);
create index port_device on port (device);

create table floating_ip (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    port text,
    subnet text,
    address text,
    body text not null
);
create index floating_ip_account on floating_ip (account, seq);
create index floating_ip_port on floating_ip (port);
create index floating_ip_address on floating_ip (address);
create index floating_ip_due on floating_ip (due) where due is not null;

create table address_usage (
    seq ${sequence},
    id text not null unique,
    account text,
    body text not null
);

create table security_group (
    seq ${sequence},
    id text not null unique,
    account text,
    name text,
    body text not null
);
create index security_group_account on security_group (account, seq);
create index security_group_name on security_group (name);

create table security_group_rule (
    seq ${sequence},
    id text not null unique,
    account text,
    security_group text,
    remote_group text,
    body text not null
);
create index security_group_rule_account on security_group_rule (account, seq);
create index security_group_rule_security_group on security_group_rule (security_group);
create index security_group_rule_remote_group on security_group_rule (remote_group);

create table job (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    resource text,
    body text not null
);
create index job_due on job (due);
create index job_account on job (account, seq);
create index job_resource on job (resource);

create table load_balancer (
    seq ${sequence},
    id text not null unique,
    account text,
    due bigint,
    listeners bigint,
    body text not null
);
create index load_balancer_due on load_balancer (due) where due is not null;
create index load_balancer_account on load_balancer (account, seq, listeners);

create table rehearsal (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table incident (
    seq ${sequence},
    id text not null unique,
    body text not null
);

-- The engine hands out each address once; these say so a second time.
create unique index port_once on port (subnet, address);
create unique index floating_ip_once on floating_ip (subnet, address);
