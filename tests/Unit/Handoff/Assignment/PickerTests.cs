using Omnichannel.Core;
using Omnichannel.Handoff.Assignment;

namespace Omnichannel.Tests.Unit.Handoff.Assignment;

public sealed class PickerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Everybody_who_is_passed_over_has_a_reason()
    {
        var chat = Chat() with { Skills = ["billing"], Language = "de", PassedOver = [Id(5)] };
        Candidate[] candidates =
        [
            Free(1) with { IsAvailable = false },
            Free(2) with { Load = 5 },
            Free(3),
            Free(4) with { Skills = ["billing"], Languages = ["en"] },
            Free(5) with { Skills = ["billing"] },
            Free(6) with { Skills = ["billing"], Languages = ["de", "en"], LastServedAt = Now },
            Free(7) with { Skills = ["billing"], LastServedAt = Now.AddMinutes(-1) },
        ];

        var choice = Picker.Pick(chat, candidates, AssignmentPolicies.RoundRobin);

        Assert.Equal(Id(7), choice.Chosen);
        Assert.Equal(
            [
                PassedOverBecause.NotAvailable, PassedOverBecause.Full, PassedOverBecause.LacksSkill, PassedOverBecause.LacksLanguage,
                PassedOverBecause.DidNotTakeIt, PassedOverBecause.NotNext, null,
            ],
            choice.Verdicts.Select(verdict => verdict.Because));
    }

    [Fact]
    public void Broadcast_chooses_nobody_and_leaves_it_to_all_who_can()
    {
        var choice = Picker.Pick(Chat(), [Free(1), Free(2) with { IsAvailable = false }], AssignmentPolicies.Broadcast);

        Assert.Null(choice.Chosen);
        Assert.True(choice.IsPossible);
        Assert.Equal([null, PassedOverBecause.NotAvailable], choice.Verdicts.Select(verdict => verdict.Because));
    }

    [Fact]
    public void Least_busy_is_whoever_has_fewest_and_then_whoever_was_served_longest_ago()
    {
        Candidate[] candidates = [Free(1) with { Load = 1 }, Free(2) with { LastServedAt = Now }, Free(3) with { LastServedAt = Now.AddHours(-1) }];

        Assert.Equal(Id(3), Picker.Pick(Chat(), candidates, AssignmentPolicies.LeastBusy).Chosen);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void Whoever_had_it_last_is_asked_first_while_they_are_there(bool isThere, int expected)
    {
        var chat = Chat() with { LastOwner = Id(2) };

        var choice = Picker.Pick(chat, [Free(1), Free(2) with { IsAvailable = isThere, LastServedAt = Now }], new LastOperatorFirst(AssignmentPolicies.RoundRobin));

        Assert.Equal(Id(expected), choice.Chosen);
    }

    [Fact]
    public void The_oldest_that_anybody_can_take_is_next_and_the_urgent_ones_go_before()
    {
        var old = Chat() with { Skills = ["law"] };
        var next = Chat() with { QueuedAt = Now.AddMinutes(1) };
        var urgent = Chat() with { QueuedAt = Now.AddMinutes(2), Priority = 1, Language = "fr" };
        Candidate[] candidates = [Free(1) with { Languages = ["de"] }];

        var queue = Picker.InOrder([next, old, urgent]).ToList();
        var found = Picker.Next(queue, candidates, _ => AssignmentPolicies.RoundRobin);

        Assert.Equal([urgent, old, next], queue);
        Assert.Equal(next.Id, found?.Chat.Id);
    }

    [Fact]
    public void Whoever_is_full_costs_no_look_at_the_queue()
    {
        var found = Picker.Next(Forbidden(), [Free(1) with { Load = 5 }], _ => AssignmentPolicies.RoundRobin);

        Assert.Null(found);

        static IEnumerable<WaitingChat> Forbidden()
        {
            Assert.Fail("The queue was read.");
            yield break;
        }
    }

    internal static OperatorId Id(int number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));

    private static Candidate Free(int number) => new() { Id = Id(number), IsAvailable = true, Load = 0, Cap = 5 };

    private static WaitingChat Chat() => new() { Id = new(Guid.NewGuid()), QueuedAt = Now };
}
