-- The audit chain (docs/decisions/0006-audit-chain.md): the application can append and read, nothing else.
-- Key and heads lie in a schema that the application role cannot even look into.

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;

CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO yumiao_app;

CREATE TABLE audit.secret (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  key bytea NOT NULL
);
INSERT INTO audit.secret (key) VALUES (public.gen_random_bytes(32));

-- Last event of each chain. A chain is a park; the platform's own chain is the nil uuid.
CREATE TABLE audit.head (
  chain uuid PRIMARY KEY,
  seq bigint NOT NULL,
  hash char(64) NOT NULL
);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY reach ON audit_event FOR SELECT USING (
  park_id = ANY ((SELECT nullif(current_setting('app.park_ids', true), '')::uuid[])::uuid[])
  OR enterprise_id = ANY ((SELECT nullif(current_setting('app.enterprise_ids', true), '')::uuid[])::uuid[])
);
-- The owner keeps the chain (append, verify); application rows never come through this policy.
CREATE POLICY keeper ON audit_event TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON audit_event TO yumiao_app;

-- What is hashed: every column, in a form that does not depend on settings of the session.
CREATE FUNCTION audit.canonical(e audit_event) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT convert_to(jsonb_build_object(
    'id', e.id, 'park', e.park_id, 'enterprise', e.enterprise_id, 'seq', e.seq,
    'at', (extract(epoch FROM e.at) * 1000)::bigint, 'actor', e.actor_id, 'actorName', e.actor_name,
    'action', e.action, 'outcome', e.outcome, 'subject', e.subject, 'subjectId', e.subject_id,
    'detail', e.detail, 'source', e.source, 'request', e.request_id, 'prev', e.prev_hash
  )::text, 'UTF8')
$$;

-- Appends one event to the chain of its park. The head row's lock makes the chain of one park strictly serial.
CREATE FUNCTION audit.append(event jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  e public.audit_event;
  the_chain uuid := coalesce((event->>'parkId')::uuid, '00000000-0000-0000-0000-000000000000');
  head audit.head;
BEGIN
  INSERT INTO audit.head (chain, seq, hash) VALUES (the_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit.head WHERE chain = the_chain FOR UPDATE;
  e.id := (event->>'id')::uuid;
  e.park_id := (event->>'parkId')::uuid;
  e.enterprise_id := (event->>'enterpriseId')::uuid;
  e.seq := head.seq + 1;
  e.at := date_trunc('milliseconds', (event->>'at')::timestamptz);
  e.actor_id := (event->>'actorId')::uuid;
  e.actor_name := event->>'actorName';
  e.action := event->>'action';
  e.outcome := event->>'outcome';
  e.subject := event->>'subject';
  e.subject_id := event->>'subjectId';
  e.detail := coalesce(event->'detail', '{}');
  e.source := event->>'source';
  e.request_id := event->>'requestId';
  e.prev_hash := head.hash;
  e.hash := encode(public.hmac(audit.canonical(e), (SELECT key FROM audit.secret), 'sha256'), 'hex');
  INSERT INTO public.audit_event SELECT (e).*;
  UPDATE audit.head SET seq = e.seq, hash = e.hash WHERE chain = the_chain;
  RETURN e.seq;
END $$;
REVOKE ALL ON FUNCTION audit.append(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO yumiao_app;

-- The first bad event of every chain; no rows when all is well. Run by the owner.
CREATE FUNCTION audit.verify() RETURNS TABLE (chain uuid, seq bigint, problem text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  WITH walked AS (
    SELECT coalesce(e.park_id, '00000000-0000-0000-0000-000000000000') AS chain, e.seq, e.hash, e.prev_hash,
           encode(public.hmac(audit.canonical(e), (SELECT key FROM audit.secret), 'sha256'), 'hex') AS expected,
           row_number() OVER w AS place,
           lag(e.hash, 1, repeat('0', 64)::bpchar) OVER w AS before
      FROM public.audit_event e
    WINDOW w AS (PARTITION BY e.park_id ORDER BY e.seq)
  ), problems AS (
    SELECT w.chain, least(w.seq, w.place) AS seq,
           CASE WHEN w.seq <> w.place THEN 'missing' WHEN w.hash <> w.expected THEN 'altered' ELSE 'unlinked' END AS problem
      FROM walked w
     WHERE w.seq <> w.place OR w.hash <> w.expected OR w.prev_hash <> w.before
    UNION ALL
    -- The tail was cut off, or something stands behind the head.
    SELECT h.chain, least(h.seq, coalesce(l.seq, 0)) + 1, 'tail'
      FROM audit.head h
      LEFT JOIN LATERAL (SELECT w.seq, w.hash FROM walked w WHERE w.chain = h.chain ORDER BY w.seq DESC LIMIT 1) l ON true
     WHERE h.seq <> coalesce(l.seq, 0) OR h.hash <> coalesce(l.hash, repeat('0', 64)::bpchar)
    UNION ALL
    SELECT w.chain, 1, 'headless' FROM walked w WHERE NOT EXISTS (SELECT FROM audit.head h WHERE h.chain = w.chain)
  )
  SELECT DISTINCT ON (p.chain) p.chain, p.seq, p.problem FROM problems p ORDER BY p.chain, p.seq
$$;
REVOKE ALL ON FUNCTION audit.verify() FROM PUBLIC;
