-- Who has registered. What the agency knows of them stays in its register.
create table accounts (
  id uuid primary key default gen_random_uuid(),
  identity_number text not null unique,
  password_hash text not null,
  created_at timestamptz not null default now()
);

alter table sessions add foreign key (account) references accounts on delete cascade;
-- Whose password was right, while the code is on its way to their telephone.
alter table sessions add column pending_account uuid references accounts on delete set null;
alter table dossiers add foreign key (account) references accounts;
