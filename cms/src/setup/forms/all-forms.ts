import { articleForm } from './article.ts';
import { authorForm } from './author.ts';
import type { Form } from './form.ts';
import { homeForm } from './home.ts';
import { recordForms } from './records.ts';
import { sectionForms } from './sections.ts';
import { siteForm } from './site.ts';
import { techniqueForm } from './technique.ts';
import { topicForm } from './topic.ts';

/** How editors meet each content type. */
export const TYPE_FORMS = [articleForm, techniqueForm, topicForm, authorForm, homeForm, siteForm] as const;

/** How editors meet each component. */
export const COMPONENT_FORMS: readonly Form[] = [...sectionForms, ...recordForms];
