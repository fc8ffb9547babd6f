using System.Globalization;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Tests.Hub.Turns;

namespace Omnichannel.Tests.Hub.Matching;

/// <summary>Random days of a department on the real store, by the product's own matcher, against <see cref="ShiftReference"/>.</summary>
public sealed class RandomShiftTests
{
    private const int Steps = 40;

    private static readonly int Days = int.Parse(Environment.GetEnvironmentVariable("OMNICHANNEL_SHIFTS") ?? "24", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("roundRobin", false, 0)]
    [InlineData("roundRobin", true, 30)]
    [InlineData("leastBusy", false, 30)]
    [InlineData("leastBusy", true, 0)]
    public async Task Everybody_gets_whom_they_should_nobody_is_above_their_cap_and_nothing_is_in_limbo(string strategy, bool lastFirst, int offerSeconds)
    {
        using var world = await World.OpenAsync();
        var policy = new DepartmentPolicy { Strategy = strategy, LastOperatorFirst = lastFirst, OfferSeconds = offerSeconds };
        await world.SetPolicyAsync(policy);
        var team = await HireAsync(world);
        var served = 0;
        for (var day = 0; day < Days / 4; day++)
        {
            var shift = new Shift(world, team, policy, new Random(HashCode(strategy, day)));
            await shift.LiveAsync(Steps);
            await shift.CloseAsync();
            served += shift.Served;
        }

        // Days on which nobody is served would prove nothing.
        Assert.True(served > Days * 2, $"{served} were served.");
    }

    // The same days every time.
    private static int HashCode(string strategy, int day) => (strategy.Length * 1_000) + day;

    private static async Task<IReadOnlyList<Operator>> HireAsync(World world)
    {
        var team = new List<Operator>();
        foreach (var (name, cap, skills, languages) in new[] { ("Ada", 1, "billing", ""), ("Ben", 2, "", "de"), ("Cleo", 3, "billing", "de\nfr"), ("Dan", 2, "", "") })
        {
            var id = new Guid(team.Count + 1, 0, 0, new byte[8]);
            await world.Store.SaveAsync(new OperatorRow
            {
                Id = id,
                Name = name,
                Role = OperatorRole.Associate,
                Status = OperatorStatus.Available,
                Cap = cap,
                Skills = skills,
                Languages = languages,
            });
            team.Add(new(new(id), name));
            await world.WorksAsync(team[^1]);
        }

        await world.Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
        return team;
    }
}
