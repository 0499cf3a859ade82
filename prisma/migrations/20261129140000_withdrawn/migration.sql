-- Whoever remembers who may do what must hear at once when that is withdrawn, however it was done: a token or session that is deleted,
-- a token that is disabled or ends earlier, an account that may do something else. The channel is WITHDRAWN of packages/register.
CREATE FUNCTION "auth"."tell_withdrawn"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('concord_withdrawn', '');
  RETURN NULL;
END $$;

CREATE TRIGGER "session_deleted" AFTER DELETE ON "auth"."session"
  FOR EACH ROW EXECUTE FUNCTION "auth"."tell_withdrawn"();

CREATE TRIGGER "token_deleted" AFTER DELETE ON "auth"."apikey"
  FOR EACH ROW EXECUTE FUNCTION "auth"."tell_withdrawn"();

-- A token's row also changes each time it is shown: that is no news.
CREATE TRIGGER "token_changed" AFTER UPDATE ON "auth"."apikey" FOR EACH ROW
  WHEN ((OLD."enabled", OLD."expiresAt", OLD."metadata", OLD."referenceId")
    IS DISTINCT FROM (NEW."enabled", NEW."expiresAt", NEW."metadata", NEW."referenceId"))
  EXECUTE FUNCTION "auth"."tell_withdrawn"();

CREATE TRIGGER "account_deleted" AFTER DELETE ON "auth"."user"
  FOR EACH ROW EXECUTE FUNCTION "auth"."tell_withdrawn"();

CREATE TRIGGER "account_changed" AFTER UPDATE ON "auth"."user" FOR EACH ROW
  WHEN ((OLD."role", OLD."state", OLD."disabledAt") IS DISTINCT FROM (NEW."role", NEW."state", NEW."disabledAt"))
  EXECUTE FUNCTION "auth"."tell_withdrawn"();
