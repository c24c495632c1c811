import { useForm } from '@strapi/strapi/admin';
import { kindOf } from '../../editions/kinds.ts';
import type { EditViewProps, SidePanel } from '../edit-view/extension-points.ts';
import { Failure } from '../edit-view/failure.tsx';
import { Note } from '../edit-view/note.tsx';
import { useOpenVersion } from '../edit-view/version.ts';
import type { Version } from '../edit-view/version.ts';
import { useReadinessQuery } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';
import { FindingList } from './finding-list.tsx';
import { HandbookLink } from './handbook-link.tsx';
import { usePlaces } from './places.ts';

/** What stands between the open version and publishing. The server decides; publishing refuses the same. */
export const ReadinessPanel: SidePanel = (props) => {
  const words = useWords();
  if (kindOf(props.model) === undefined) return null;
  return { title: words('readiness.title'), content: <Readiness {...props} /> };
};

function Readiness(props: EditViewProps) {
  const words = useWords();
  const version = useOpenVersion(props);
  if (version === null) return <Note>{words('readiness.unsaved')}</Note>;
  return <ReadinessOf version={version} {...props} />;
}

function ReadinessOf({ version, model, document }: EditViewProps & { readonly version: Version }) {
  const words = useWords();
  const { data, error, refetch } = useReadinessQuery(version, { refetchOnMountOrArgChange: true });
  const isModified = useForm('Readiness', (form) => form.modified);
  const placeOf = usePlaces(model, document);

  if (error !== undefined) return <Failure reason={error.message} onRetry={refetch} />;
  if (data === undefined) return <Note>{words('asking')}</Note>;
  return (
    <>
      {data.refusals.length === 0 && (
        <Note tone="success">
          {words(version.kind === 'author' ? 'readiness.complete' : 'readiness.ready')}
        </Note>
      )}
      <FindingList
        title={words('readiness.refusals')}
        tone="danger"
        findings={data.refusals}
        placeOf={placeOf}
      />
      <FindingList
        title={words('readiness.warnings')}
        tone="warning"
        findings={data.warnings}
        placeOf={placeOf}
      />
      {isModified && <Note>{words('readiness.asSaved')}</Note>}
      <HandbookLink version={version} />
    </>
  );
}
