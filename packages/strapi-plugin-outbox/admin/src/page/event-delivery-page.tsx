import { Layouts, Page, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { Tabs } from '@strapi/design-system';
import { DeliveriesTab } from '../deliveries/deliveries-tab.tsx';
import { SubscribersTab } from '../subscribers/subscribers-tab.tsx';
import { useWords } from '../words/use-words.ts';
import { PERMISSIONS } from './permissions.ts';
import type { PageQuery } from './page-query.ts';

/** Who is told of events, and whether they arrived. */
function EventDelivery() {
  const words = useWords();
  const { allowedActions } = useRBAC({ manage: PERMISSIONS.manage });
  const [{ query }, setQuery] = useQueryParams<PageQuery>();
  const mayManage = allowedActions.canManage === true;
  return (
    <Page.Main>
      <Page.Title>{words('title')}</Page.Title>
      <Layouts.Header title={words('title')} subtitle={words('subtitle')} />
      <Layouts.Content>
        <Tabs.Root
          variant="simple"
          value={query?.tab === 'deliveries' ? 'deliveries' : 'subscribers'}
          onValueChange={(tab) => setQuery({ tab }, 'push', true)}
        >
          <Tabs.List aria-label={words('title')}>
            <Tabs.Trigger value="subscribers">{words('tab.subscribers')}</Tabs.Trigger>
            <Tabs.Trigger value="deliveries">{words('tab.deliveries')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="subscribers">
            <SubscribersTab mayManage={mayManage} />
          </Tabs.Content>
          <Tabs.Content value="deliveries">
            <DeliveriesTab mayManage={mayManage} />
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

/** The page, for roles that may see it; Strapi tells the others that they may not. */
export default function EventDeliveryPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <EventDelivery />
    </Page.Protect>
  );
}
