import { Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Delivery } from '../api/outbox-api.ts';
import { useInstant, useWords } from '../words/use-words.ts';
import { DeliveryState } from './delivery-state.tsx';
import { OpenDetails } from './open-details.tsx';
import { SendAgain } from './send-again.tsx';

interface TableProps {
  readonly deliveries: readonly Delivery[];
  readonly mayManage: boolean;
  readonly onOpen: (id: number) => void;
}

/** Cells of Strapi's tables keep to one line, and a narrow window would hide what stands last. */
const WRAPPING = { whiteSpace: 'normal', overflowWrap: 'anywhere', minWidth: '9rem' } as const;

/** Deliveries, newest first. */
export function DeliveryTable({ deliveries, mayManage, onOpen }: TableProps) {
  const words = useWords();
  const heads = [words('deliveries.event'), words('deliveries.state'), words('deliveries.answer')];
  return (
    <Table colCount={heads.length + 1} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {head}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{words('deliveries.resend')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} mayManage={mayManage} onOpen={onOpen} />
        ))}
      </Tbody>
    </Table>
  );
}

/** A second line in a cell. */
function Aside({ children }: { readonly children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={WRAPPING}>
      <bdi>{children}</bdi>
    </Typography>
  );
}

function DeliveryRow({
  delivery,
  mayManage,
  onOpen,
}: Omit<TableProps, 'deliveries'> & { readonly delivery: Delivery }) {
  const { document, subscriber, attempts, outcome, status, latencyMs, nextAttemptAt } = delivery;
  const words = useWords();
  const instantOf = useInstant();
  return (
    <Tr>
      <Td>
        <OpenDetails delivery={delivery} onOpen={onOpen} />
        <Aside>{subscriber}</Aside>
        <Aside>{document}</Aside>
      </Td>
      <Td>
        <DeliveryState delivery={delivery} />
        <Aside>{words('deliveries.attempts', { count: attempts })}</Aside>
      </Td>
      <Td>
        {outcome !== null && (
          <Typography tag="p" style={WRAPPING}>
            {words(`outcome.${outcome}`, { status: String(status ?? '') })}
          </Typography>
        )}
        {latencyMs !== null && <Aside>{words('deliveries.latency', { ms: latencyMs })}</Aside>}
        {nextAttemptAt !== null && attempts > 0 && (
          <Aside>{words('deliveries.next', { date: instantOf(nextAttemptAt) })}</Aside>
        )}
      </Td>
      <Td>{mayManage && delivery.state !== 'waiting' && <SendAgain delivery={delivery} />}</Td>
    </Tr>
  );
}
