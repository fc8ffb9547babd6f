using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Matching;

/// <summary>One look at one department: admits who has come, and gives or offers conversations until nobody can be given any.</summary>
internal sealed class DepartmentMatch(
    QueueReader queue, Admissions admissions, HubDirectory directory, IConversationReader reader, TurnPipeline turns, TimeProvider clock)
{
    /// <summary>Admits a conversation that has just joined a queue, when there is anything to ask.</summary>
    public async Task AdmitAsync(ConversationId id, CancellationToken cancellationToken)
    {
        if (reader.FindHead(id) is { } head && Admissions.IsNeeded(directory.Current, head))
        {
            await turns.RunAsync(new(id, await admissions.DecideAsync(head, cancellationToken)));
        }
    }

    /// <summary>Serves a department's queue from its front: the first that anybody can be given is never skipped, and those whom nobody can take cost nothing.</summary>
    /// <returns>How many conversations were given or offered.</returns>
    public async Task<int> RunAsync(Department department, CancellationToken cancellationToken)
    {
        if (department.Policy.NeedsNoMatching && !directory.Current.Rules.Any(rule => rule.Then.Strategy is not null))
        {
            return 0;
        }

        var candidates = await queue.ReadCandidatesAsync(department.Id, cancellationToken);
        var done = 0;
        var fronts = SomebodyCan(candidates) ? await queue.ReadFrontsAsync(department.Id, cancellationToken) : [];
        while (fronts.Count > 0 && SomebodyCan(candidates))
        {
            var front = Picker.InOrder(fronts.Select(one => one.Chat)).First();
            var chat = fronts.Single(one => one.Chat == front);
            fronts.Remove(chat);

            // Nobody can take this one, so nobody can take any behind it that needs the same: people only get fewer while this runs. Except for
            // those who have just let this one pass, and may take the next; there are never more of these than offers in two minutes.
            var policy = department.Policy.PolicyFor(chat.Strategy);
            if (Picker.Pick(front with { PassedOver = [] }, candidates, policy).Chosen is null)
            {
                continue;
            }

            if (Picker.Pick(front, candidates, policy).Chosen is not null)
            {
                done += await ServeAsync(department, chat, candidates, cancellationToken) ? 1 : 0;
            }

            if (await queue.ReadBehindAsync(department.Id, chat, cancellationToken) is { } next)
            {
                fronts.Add(next);
            }
        }

        return done;
    }

    private static bool SomebodyCan(List<Candidate> candidates) => candidates.Exists(one => one is { IsAvailable: true, HasRoom: true });

    private async Task<bool> ServeAsync(Department department, QueuedChat chat, List<Candidate> candidates, CancellationToken cancellationToken)
    {
        // What was chosen may have gone away in this moment: then the next one is asked, until somebody takes it or nobody is left.
        while (Picker.Next([chat.Chat], candidates, _ => department.Policy.PolicyFor(chat.Strategy)) is var (_, choice) && choice.Chosen is { } chosen)
        {
            if (reader.FindHead(chat.Chat.Id) is not { } head)
            {
                return false;
            }

            if (Admissions.IsNeeded(directory.Current, head))
            {
                await AdmitAsync(head.Id, cancellationToken);
                return false;
            }

            var at = candidates.FindIndex(one => one.Id == chosen);
            var result = await turns.RunAsync(new(head.Id, CommandFor(department, choice, chosen)));
            if (result.Refusal is Refusal.NotAvailable or Refusal.AtCapacity)
            {
                candidates[at] = candidates[at] with { IsAvailable = false };
                continue;
            }

            if (result.Outcome != TurnOutcome.Accepted)
            {
                return false;
            }

            candidates[at] = candidates[at] with { Load = candidates[at].Load + 1, LastServedAt = clock.GetUtcNow() };
            return true;
        }

        return false;
    }

    private Command CommandFor(Department department, Choice choice, OperatorId chosen)
    {
        var why = JsonSerializer.SerializeToElement(Explain(choice), MatchingJson.Default.ChosenBecause);
        var to = new Operator(chosen, NameOf(chosen));
        return department.Policy.OfferSeconds == 0
            ? new Command.Assign(to, department.AsNamed, why)
            : new Command.OfferTo(Guid.CreateVersion7(clock.GetUtcNow()), to, department.AsNamed, TimeSpan.FromSeconds(department.Policy.OfferSeconds), why);
    }

    /// <summary>Makes a choice readable.</summary>
    public ChosenBecause Explain(Choice choice) => new(
        choice.Strategy,
        [.. choice.Verdicts.Select(verdict => new CandidateView(
            verdict.Id.Value, NameOf(verdict.Id), verdict.Because is { } because ? JsonNamingPolicy.CamelCase.ConvertName(because.ToString()) : null))]);

    private string NameOf(OperatorId id) => directory.Current.FindOperator(id)?.Name ?? "";
}
