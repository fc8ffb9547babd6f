namespace Omnichannel.Tests.Hub.Rights;

/// <summary>What a supervisor does over a colleague's head is in the audit log, once; what the owner does, and what colleagues do together, is not.</summary>
public sealed class OversightTests(OversightStage stage) : IClassFixture<OversightStage>
{
    public static TheoryData<string> Calls => [.. RightsTable.ReadOversight().Keys];

    [Fact]
    public void Every_call_on_a_colleagues_conversation_says_whether_it_is_an_act_over_their_head()
    {
        var calls = RightsTable.Read()
            .Where(row => row.Method == "CALL" && row.Expected[Who.Foreign] != row.Expected[Who.Supervisor] && row.Expected[Who.Supervisor] != "no")
            .Select(row => row.Route)
            .Order(StringComparer.Ordinal);

        Assert.Equal(calls, RightsTable.ReadOversight().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_supervisors_act_is_in_the_audit_log_once(string call)
    {
        var act = RightsTable.ReadOversight()[call];

        var (accepted, acts) = await stage.CallAsync(call, "Sue");

        Assert.Equal(act is null ? [] : [act], acts);
        Assert.True(accepted || act is null, "An act that is refused proves nothing.");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_owners_act_is_not(string call)
    {
        var (_, acts) = await stage.CallAsync(call, "Ben");

        Assert.Empty(acts);
    }
}
