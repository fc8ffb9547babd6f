using Omnichannel.Handoff.Routing;

namespace Omnichannel.Tests.Unit.Handoff.Routing;

public sealed class RoutingRulesTests
{
    private static readonly Guid Sales = Guid.NewGuid();

    private static readonly RoutingFacts Facts = new()
    {
        Inbox = Guid.NewGuid(),
        Channel = "webchat",
        Department = Guid.NewGuid(),
        Page = "https://shop.example/Pricing?utm_source=news%20letter&utm_medium=mail#top",
        Language = "de",
        Fields = [new("plan", " Enterprise ")],
        PastChats = 2,
    };

    public static TheoryData<string, RoutingConditions, string?> Conditions => new()
    {
        { "nothing asked", new(), null },
        { "inbox", new() { Inboxes = [Guid.NewGuid()] }, "inboxes" },
        { "channel", new() { Channels = ["telegram", "WebChat"] }, null },
        { "other channel", new() { Channels = ["telegram"] }, "channels" },
        { "department", new() { Departments = [Sales] }, "departments" },
        { "page", new() { Page = ["/pricing"] }, null },
        { "other page", new() { Page = ["/blog"] }, "page" },
        { "campaign", new() { Utm = [new("source", "News Letter")] }, null },
        { "other campaign", new() { Utm = [new("source", "ads")] }, "utm" },
        { "field", new() { Fields = [new("Plan", "enterprise")] }, null },
        { "any value of a field", new() { Fields = [new("plan", "*")] }, null },
        { "missing field", new() { Fields = [new("order", "*")] }, "fields" },
        { "language", new() { Languages = ["fr", "DE"] }, null },
        { "other language", new() { Languages = ["fr"] }, "languages" },
        { "comes back", new() { PastAtLeast = 2 }, null },
        { "comes often", new() { PastAtLeast = 3 }, "pastAtLeast" },
        { "is new", new() { PastAtMost = 0 }, "pastAtMost" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_rule_fits_when_all_it_asks_is_so_and_says_what_is_not(string name, RoutingConditions when, string? failed)
    {
        var verdict = RoutingRules.Ask([new() { Name = name, When = when }], Facts);

        Assert.Equal([new(name, failed)], verdict.Steps);
        Assert.Equal(failed is null, verdict.Rule is not null);
    }

    [Fact]
    public void The_first_that_fits_decides_and_later_ones_are_not_asked()
    {
        RoutingRule[] rules =
        [
            new() { Name = "off", Enabled = false },
            new() { Name = "french", When = new() { Languages = ["fr"] } },
            new() { Name = "german", When = new() { Languages = ["de"] } },
            new() { Name = "all" },
        ];

        var verdict = RoutingRules.Ask(rules, Facts);

        Assert.Equal("german", verdict.Rule?.Name);
        Assert.Equal([new("off", "enabled"), new("french", "languages"), new("german", null)], verdict.Steps);
    }

    [Fact]
    public void What_is_unknown_fits_nothing_that_is_asked()
    {
        var unknown = Facts with { Page = null, Language = null, Fields = [] };

        Assert.Equal("page", RoutingRules.Ask([new() { When = new() { Page = ["/"] } }], unknown).Steps[0].Failed);
        Assert.Equal("languages", RoutingRules.Ask([new() { When = new() { Languages = ["de"] } }], unknown).Steps[0].Failed);
    }
}
