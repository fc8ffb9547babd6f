using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Omnichannel.Core;
using Omnichannel.Handoff.Assignment;

namespace Omnichannel.Tests.Unit.Handoff.Assignment;

/// <summary>Random days of a department, against a plain reference: a list that is sorted and looked through from the front.</summary>
public sealed class RandomQueueTests
{
    private const int People = 4;

    // The same stories every time; a failure prints the seed of its own story.
    private static readonly Config Replayed = Config.QuickThrowOnFailure
        .WithMaxTest(2_000)
        .WithReplay(FSharpOption<Replay>.Some(new(new Rnd(20_261_125, 7_919), FSharpOption<int>.None)));

    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Step[]> Days =
        from length in Gen.Choose(1, 80)
        from steps in (from kind in Gen.Frequency(
                           (6, Gen.Constant("come")), (4, Gen.Constant("finish")), (2, Gen.Constant("status")), (2, Gen.Constant("decline")), (1, Gen.Constant("leave")))
                       from number in Gen.Choose(0, 1_000)
                       select new Step(kind, number)).ArrayOf(length)
        select steps;

    private static readonly IAssignmentPolicy[] Policies =
    [
        AssignmentPolicies.RoundRobin, AssignmentPolicies.LeastBusy, new LastOperatorFirst(AssignmentPolicies.RoundRobin), new LastOperatorFirst(AssignmentPolicies.LeastBusy),
    ];

    [Fact]
    public void Caps_hold_order_holds_nobody_is_in_limbo_and_loads_can_be_recounted()
    {
        var served = 0;
        Prop.ForAll(Arb.From(Days), day => served += Live(day)).Check(Replayed);

        // A day in which nobody is ever served would prove nothing.
        Assert.True(served > 10_000, $"{served} were served.");
    }

    private static int Live(Step[] day)
    {
        var policy = Policies[day.Length % Policies.Length];
        var people = Enumerable.Range(0, People).Select(number => new Candidate
        {
            Id = PickerTests.Id(number + 1),
            IsAvailable = number != 3,
            Load = 0,
            Cap = 1 + (number % 3),
            Skills = number % 2 == 0 ? ["billing"] : [],
            Languages = number == 1 ? ["de"] : [],
        }).ToList();
        var (queue, owned, served) = (new List<WaitingChat>(), new List<(WaitingChat Chat, OperatorId Owner)>(), 0);
        for (var index = 0; index < day.Length; index++)
        {
            Happen(day[index], Start.AddSeconds(index), people, queue, owned);
            served += Serve(Start.AddSeconds(index), policy, people, queue, owned);
            Check(people, queue, owned);
        }

        return served;
    }

    private static void Happen(Step step, DateTimeOffset now, List<Candidate> people, List<WaitingChat> queue, List<(WaitingChat Chat, OperatorId Owner)> owned)
    {
        switch (step.Kind)
        {
            case "come":
                queue.Add(new()
                {
                    Id = new(new Guid(queue.Count + owned.Count + (step.Number * 1_000), 0, 0, BitConverter.GetBytes(now.ToUnixTimeSeconds()))),
                    QueuedAt = now.AddSeconds(-(step.Number % 5)),
                    Priority = step.Number % 7 == 0 ? 1 : 0,
                    Skills = step.Number % 5 == 0 ? ["billing"] : [],
                    Language = step.Number % 6 == 0 ? "de" : step.Number % 11 == 0 ? "fr" : null,
                    LastOwner = step.Number % 3 == 0 ? people[step.Number % People].Id : null,
                });
                break;
            case "finish" when owned.Count > 0:
                var done = owned[step.Number % owned.Count];
                owned.Remove(done);
                Change(people, done.Owner, one => one with { Load = one.Load - 1 });
                break;
            case "status":
                Change(people, people[step.Number % People].Id, one => one with { IsAvailable = !one.IsAvailable });
                break;
            case "decline" when owned.Count > 0:
                var back = owned[step.Number % owned.Count];
                owned.Remove(back);
                Change(people, back.Owner, one => one with { Load = one.Load - 1 });
                queue.Add(back.Chat with { PassedOver = [.. back.Chat.PassedOver, back.Owner] });
                break;
            case "leave" when queue.Count > 0:
                queue.RemoveAt(step.Number % queue.Count);
                break;
        }
    }

    private static int Serve(DateTimeOffset now, IAssignmentPolicy policy, List<Candidate> people, List<WaitingChat> queue, List<(WaitingChat Chat, OperatorId Owner)> owned)
    {
        var served = 0;
        while (true)
        {
            var expected = Reference(queue, people);
            var found = Picker.Next(Picker.InOrder(queue), people, _ => policy);
            Assert.Equal(expected?.Chat.Id, found?.Chat.Id);
            if (found is not { } next || expected is not { } reference)
            {
                return served;
            }

            // The same again for the same facts, in whatever order they come.
            Assert.Equal(next.Choice.Chosen, Picker.Next(Picker.InOrder(Enumerable.Reverse(queue)), [.. Enumerable.Reverse(people)], _ => policy)?.Choice.Chosen);
            var chosen = next.Choice.Chosen!.Value;
            Assert.Contains(chosen, reference.Can);
            Assert.Equal(people.Count, next.Choice.Verdicts.Count);
            Assert.All(next.Choice.Verdicts, verdict => Assert.Equal(verdict.Id == chosen, verdict.Because is null));
            if (policy is LastOperatorFirst && next.Chat.LastOwner is { } last && reference.Can.Contains(last))
            {
                Assert.Equal(last, chosen);
            }

            Change(people, chosen, one => one with { Load = one.Load + 1, LastServedAt = now });
            queue.Remove(next.Chat);
            owned.Add((next.Chat, chosen));
            served++;
        }
    }

    // Sort all of it, look through all of it, ask everybody.
    private static (WaitingChat Chat, List<OperatorId> Can)? Reference(List<WaitingChat> queue, List<Candidate> people)
    {
        foreach (var chat in queue.OrderBy(chat => (-chat.Priority, chat.QueuedAt, chat.Id.Value)))
        {
            var can = people.Where(one => one.IsAvailable && one.Load < one.Cap && !chat.PassedOver.Contains(one.Id)
                && chat.Skills.All(one.Skills.Contains) && (chat.Language is null || one.Languages.Count == 0 || one.Languages.Contains(chat.Language))).Select(one => one.Id).ToList();
            if (can.Count > 0)
            {
                return (chat, can);
            }
        }

        return null;
    }

    private static void Check(List<Candidate> people, List<WaitingChat> queue, List<(WaitingChat Chat, OperatorId Owner)> owned)
    {
        Assert.All(people, one => Assert.InRange(one.Load, 0, one.Cap));
        Assert.All(people, one => Assert.Equal(owned.Count(pair => pair.Owner == one.Id), one.Load));
        Assert.Empty(queue.Select(chat => chat.Id).Intersect(owned.Select(pair => pair.Chat.Id)));
        Assert.Null(Reference(queue, people));
    }

    private static void Change(List<Candidate> people, OperatorId id, Func<Candidate, Candidate> change)
    {
        var at = people.FindIndex(one => one.Id == id);
        people[at] = change(people[at]);
    }

    private sealed record Step(string Kind, int Number);
}
