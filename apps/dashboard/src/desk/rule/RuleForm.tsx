import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { stepNow } from '../stepNow.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { NameRuleMutation, type RuleDossier, RuleFormQuery, rulesAt, stepsDecided } from './data.ts';

type RuleValues = Readonly<{ step: string; rule: string; occurred: string; source: SourceDraft; version: number }>;

/** A paper says by which of its rules a body decides at a step. */
export function RulePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.rule')} which={text('rule.which')} query={RuleFormQuery}>
      {({ dossier }, onNext) => <RuleForm dossier={dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function RuleForm({ dossier, onNext }: { dossier: RuleDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const steps = stepsDecided(dossier);
  const now = stepNow(steps);
  const form = useForm<RuleValues>(`rule.${dossier.slug}`, {
    ...{ step: now?.step.id ?? '', rule: '', occurred: today, version: dossier.version },
    source: emptySource('known', 'MINUTES'),
  });
  const { values, set, at } = form;
  const chosen = steps.find(({ step }) => step.id === values.step) ?? now;
  if (!chosen) return <NothingHere>{text('rule.none')}</NothingHere>;
  const rules = rulesAt(chosen.step);
  const rule = rules.find(({ id }) => id === values.rule) ?? rules[0];
  return (
    <EntryForm
      form={form}
      submit={text('rule.send')}
      isSynthetic={dossier.synthetic}
      enter={async (said, send) => {
        const input = { ...cited(said), dossier: dossier.slug, step: chosen.step.id, rule: rule?.id ?? '' };
        return recordedBy(await send(NameRuleMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <SelectField
        {...at('step')}
        label={text('rule.step')}
        choices={steps.map(({ step }) => ({ id: step.id, label: step.name }))}
        value={chosen.step.id}
        onChange={(step) => set({ step, rule: '' })}
      />
      <SelectField
        {...at('rule')}
        label={text('rule.rule')}
        choices={rules}
        value={rule?.id ?? ''}
        hint={text('rule.ruleHint')}
      />
      <DayField {...at('occurred')} label={text('rule.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
