using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Omnichannel.Core;
using Omnichannel.Handoff.Assignment;

namespace Omnichannel.Tests.Unit.Handoff.Assignment;

/// <summary>Random days of a department, against a plain reference: a list that is sorted and looked through from the front, and of those who can the very one whose turn it is.</summary>
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
                           (6, Gen.Constant("come")), (4, Gen.Constant("finish")), (2, Gen.Constant("status")), (3, Gen.Constant("accept")), (2, Gen.Constant("decline")), (1, Gen.Constant("leave")))
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
        // On some days people are asked first: what is offered to somebody counts as theirs, until they decline or their time runs out.
        var (queue, held, served) = (new List<WaitingChat>(), new List<Held>(), 0);
        for (var index = 0; index < day.Length; index++)
        {
            Happen(day[index], Start.AddSeconds(index), people, queue, held);
            served += Serve(Start.AddSeconds(index), policy, isAsked: day.Length / Policies.Length % 2 == 1, people, queue, held);
            Check(people, queue, held);
        }

        return served;
    }

    private static void Happen(Step step, DateTimeOffset now, List<Candidate> people, List<WaitingChat> queue, List<Held> held)
    {
        switch (step.Kind)
        {
            case "come":
                queue.Add(Come(step.Number, now, people, queue.Count + held.Count));
                break;
            case "finish" when Find(held, step.Number, isOffer: false) is { } done:
                LetGo(people, held, done);
                break;
            case "status":
                Change(people, people[step.Number % People].Id, one => one with { IsAvailable = !one.IsAvailable });
                break;
            case "accept" when Find(held, step.Number, isOffer: true) is { } offer:
                held[held.IndexOf(offer)] = offer with { IsOffer = false };
                break;
            case "decline" when Find(held, step.Number, isOffer: true) is { } offer:
                LetGo(people, held, offer);
                queue.Add(offer.Chat with { PassedOver = [.. offer.Chat.PassedOver, offer.To] });
                break;
            case "leave" when queue.Count > 0:
                queue.RemoveAt(step.Number % queue.Count);
                break;
        }
    }

    private static WaitingChat Come(int number, DateTimeOffset now, List<Candidate> people, int known) => new()
    {
        Id = new(new Guid(known + (number * 1_000), 0, 0, BitConverter.GetBytes(now.ToUnixTimeSeconds()))),
        QueuedAt = now.AddSeconds(-(number % 5)),
        Priority = number % 7 == 0 ? 1 : 0,
        Skills = number % 5 == 0 ? ["billing"] : [],
        Language = number % 6 == 0 ? "de" : number % 11 == 0 ? "fr" : null,
        LastOwner = number % 3 == 0 ? people[number % People].Id : null,
    };

    private static Held? Find(List<Held> held, int number, bool isOffer) =>
        held.Where(one => one.IsOffer == isOffer).ToList() is { Count: > 0 } such ? such[number % such.Count] : null;

    private static void LetGo(List<Candidate> people, List<Held> held, Held one)
    {
        held.Remove(one);
        Change(people, one.To, person => person with { Load = person.Load - 1 });
    }

    private static int Serve(DateTimeOffset now, IAssignmentPolicy policy, bool isAsked, List<Candidate> people, List<WaitingChat> queue, List<Held> held)
    {
        var served = 0;
        while (true)
        {
            var expected = Reference(policy, queue, people);
            var found = Picker.Next(Picker.InOrder(queue), people, _ => policy);
            Assert.Equal((expected?.Chat.Id, expected?.To), (found?.Chat.Id, found?.Choice.Chosen));
            if (found is not { } next || expected is not { } reference)
            {
                return served;
            }

            // The same again for the same facts, in whatever order they come.
            Assert.Equal(next.Choice.Chosen, Picker.Next(Picker.InOrder(Enumerable.Reverse(queue)), [.. Enumerable.Reverse(people)], _ => policy)?.Choice.Chosen);
            Assert.Equal(people.Count, next.Choice.Verdicts.Count);
            Assert.All(next.Choice.Verdicts, verdict => Assert.Equal(verdict.Id == reference.To, verdict.Because is null));
            Change(people, reference.To, one => one with { Load = one.Load + 1, LastServedAt = now });
            queue.Remove(next.Chat);
            held.Add(new(next.Chat, reference.To, isAsked));
            served++;
        }
    }

    // Sort all of it, look through all of it, ask everybody, and of those who can take whoever nobody else goes before.
    private static (WaitingChat Chat, OperatorId To)? Reference(IAssignmentPolicy policy, List<WaitingChat> queue, List<Candidate> people)
    {
        foreach (var chat in queue.OrderBy(chat => (-chat.Priority, chat.QueuedAt, chat.Id.Value)))
        {
            var can = people.Where(one => one.IsAvailable && one.Load < one.Cap && !chat.PassedOver.Contains(one.Id)
                && chat.Skills.All(one.Skills.Contains) && (chat.Language is null || one.Languages.Count == 0 || one.Languages.Contains(chat.Language))).ToList();
            if (can.Count > 0)
            {
                return (chat, can.Single(one => can.TrueForAll(other => other == one || GoesBefore(policy.Name, chat, one, other))).Id);
            }
        }

        return null;
    }

    private static bool GoesBefore(string policy, WaitingChat chat, Candidate one, Candidate other)
    {
        if (policy.StartsWith("lastOperatorFirst", StringComparison.Ordinal) && chat.LastOwner is { } last && (one.Id == last || other.Id == last))
        {
            return one.Id == last;
        }

        if (policy.EndsWith("leastBusy", StringComparison.Ordinal) && one.Load != other.Load)
        {
            return one.Load < other.Load;
        }

        var (served, otherServed) = (one.LastServedAt ?? DateTimeOffset.MinValue, other.LastServedAt ?? DateTimeOffset.MinValue);
        return served != otherServed ? served < otherServed : one.Id.Value.CompareTo(other.Id.Value) < 0;
    }

    private static void Check(List<Candidate> people, List<WaitingChat> queue, List<Held> held)
    {
        Assert.All(people, one => Assert.InRange(one.Load, 0, one.Cap));
        Assert.All(people, one => Assert.Equal(held.Count(pair => pair.To == one.Id), one.Load));
        Assert.Empty(queue.Select(chat => chat.Id).Intersect(held.Select(pair => pair.Chat.Id)));
        Assert.All(Policies, policy => Assert.Null(Reference(policy, queue, people)));
    }

    private static void Change(List<Candidate> people, OperatorId id, Func<Candidate, Candidate> change)
    {
        var at = people.FindIndex(one => one.Id == id);
        people[at] = change(people[at]);
    }

    private sealed record Step(string Kind, int Number);

    // A chat that somebody has, or is asked to take.
    private sealed record Held(WaitingChat Chat, OperatorId To, bool IsOffer);
}
