-- A browser that has sent something. The token itself is in the cookie alone.
create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_by_expiry on sessions (expires_at);

-- A question or a code that has not been answered yet.
create table challenges (
  id uuid primary key default gen_random_uuid(),
  session uuid not null references sessions on delete cascade,
  purpose text not null,
  -- Of what the answer vouches for, such as the telephone that the code was sent to.
  subject_hash bytea not null,
  answer_hash bytea not null,
  attempts_left integer not null,
  expires_at timestamptz not null
);
create index challenges_by_expiry on challenges (expires_at);
create index challenges_by_session on challenges (session);

-- How often something has been tried, shared by all instances. The subject is hashed: it may be a telephone.
create table attempts (
  subject_hash bytea primary key,
  count integer not null,
  until timestamptz not null
);
create index attempts_by_until on attempts (until);

create sequence dossier_numbers;

create table dossiers (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  -- Whatever is clicked or retried, one key makes one record.
  idempotency_key text not null unique,
  session uuid references sessions on delete set null,
  account uuid,
  content_version text not null,
  dossier jsonb not null,
  receipt jsonb not null,
  received_at timestamptz not null default now()
);
create index dossiers_by_session on dossiers (session);
create index dossiers_by_account on dossiers (account);

create table files (
  id uuid primary key default gen_random_uuid(),
  session uuid references sessions on delete set null,
  -- None: uploaded, and not handed in yet.
  dossier uuid references dossiers,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  uploaded_at timestamptz not null default now()
);
create index files_by_session on files (session);
create index files_by_dossier on files (dossier);
create index orphaned_files_by_age on files (uploaded_at) where dossier is null;
