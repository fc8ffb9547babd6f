using Omnichannel.Handoff.Routing;

namespace Omnichannel.Tests.Unit.Handoff.Routing;

public sealed class BroadcastRoutingTests
{
    [Fact]
    public void Those_who_are_free_in_the_department_are_alerted_and_nobody_else()
    {
        AlertCandidate[] candidates = [Member(1), Member(2) with { IsAvailable = false }, Member(3) with { HasRoom = false }, Admin(4)];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Equal([candidates[0].Id], chosen);
    }

    [Fact]
    public void When_nobody_is_free_the_whole_department_and_admins_are_alerted()
    {
        AlertCandidate[] candidates = [Member(1) with { IsAvailable = false }, Member(2) with { HasRoom = false }, Admin(3), Admin(4) with { IsAvailable = false }];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Equal(candidates.Select(candidate => candidate.Id), chosen);
    }

    [Fact]
    public void A_free_admin_of_another_department_does_not_keep_the_department_silent()
    {
        AlertCandidate[] candidates = [Member(1) with { IsAvailable = false }, Admin(2)];

        var chosen = BroadcastRouting.WhomToAlert(candidates);

        Assert.Contains(candidates[0].Id, chosen);
    }

    [Fact]
    public void Somebody_of_neither_department_nor_office_is_never_alerted()
    {
        AlertCandidate[] candidates = [Member(1) with { InDepartment = false }];

        Assert.Empty(BroadcastRouting.WhomToAlert(candidates));
    }

    private static AlertCandidate Member(byte number) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        InDepartment = true,
        IsAdmin = false,
        IsAvailable = true,
        HasRoom = true,
    };

    private static AlertCandidate Admin(byte number) => Member(number) with { InDepartment = false, IsAdmin = true };
}
