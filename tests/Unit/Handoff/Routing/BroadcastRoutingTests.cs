using Omnichannel.Handoff.Routing;

namespace Omnichannel.Tests.Unit.Handoff.Routing;

public sealed class BroadcastRoutingTests
{
    [Fact]
    public void Those_who_are_free_in_the_department_are_alerted_and_nobody_else()
    {
        AlertCandidate[] candidates = [Member(1), Member(2) with { IsAvailable = false }, Member(3) with { HasRoom = false }, Admin(4)];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Equal([candidates[0].Id], chosen.Whom);
        Assert.False(chosen.IsLastResort);
    }

    [Fact]
    public void When_nobody_is_free_the_whole_department_and_admins_are_alerted_as_a_last_resort()
    {
        AlertCandidate[] candidates = [Member(1) with { IsAvailable = false }, Member(2) with { HasRoom = false }, Admin(3), Admin(4) with { IsAvailable = false }];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Equal(candidates.Select(candidate => candidate.Id), chosen.Whom);
        Assert.True(chosen.IsLastResort);
    }

    [Fact]
    public void Those_who_have_what_it_needs_go_first_and_else_whoever_is_free_is_better_than_nobody()
    {
        AlertCandidate[] candidates = [Member(1) with { IsSuited = false }, Member(2), Member(3) with { IsAvailable = false }];

        var suited = BroadcastRouting.WhomToAlert(candidates);
        var free = BroadcastRouting.WhomToAlert([candidates[0], candidates[2]]);

        Assert.Equal([candidates[1].Id], suited.Whom);
        Assert.Equal([candidates[0].Id], free.Whom);
        Assert.False(suited.IsLastResort || free.IsLastResort);
    }

    [Fact]
    public void A_free_admin_of_another_department_does_not_keep_the_department_silent()
    {
        AlertCandidate[] candidates = [Member(1) with { IsAvailable = false }, Admin(2)];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Contains(candidates[0].Id, chosen.Whom);
    }

    [Fact]
    public void Somebody_of_neither_department_nor_office_is_never_alerted()
    {
        AlertCandidate[] candidates = [Member(1) with { InDepartment = false }];

        Assert.Empty(BroadcastRouting.WhomToAlert(candidates).Whom);
    }

    private static AlertCandidate Member(byte number) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        InDepartment = true,
        IsAdmin = false,
        IsAvailable = true,
        HasRoom = true,
        IsSuited = true,
    };

    private static AlertCandidate Admin(byte number) => Member(number) with { InDepartment = false, IsAdmin = true };
}
