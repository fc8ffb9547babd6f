using System.Text.Json;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Outreach;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Outreach;

/// <summary>Approved templates: what is listed, and what is sent of them.</summary>
public sealed class TemplateTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Templates_are_searched_and_come_page_by_page_in_the_order_of_their_names()
    {
        await using var story = await OutreachStory.BeginAsync();
        story.Hub.Vendor.Templates = [.. new[] { "delta", "alpha", "Charlie", "bravo" }.Select(name =>
            new MessageTemplate("T-" + name, name, "en", $"About {name} and {{{{1}}}}", [new("1", "x")], []))];

        var first = await story.TemplatesAsync("?limit=3");
        var second = await story.TemplatesAsync("?limit=3&after=" + first.Text("next"));
        var found = await story.TemplatesAsync("?search=ABOUT%20cha");

        Assert.Equal(["alpha", "bravo", "Charlie"], Names(first));
        Assert.Equal(["delta"], Names(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(["Charlie"], Names(found));
        Assert.Equal("x", found.GetProperty("items")[0].GetProperty("variables")[0].Text("example"));
    }

    [Fact]
    public async Task The_vendor_is_asked_once_a_minute_and_again_right_after_it_has_failed()
    {
        await using var story = await OutreachStory.BeginAsync();
        var known = story.Hub.Vendor.Templates;
        story.Hub.Vendor.Templates = null;
        using var failed = await story.Ben.GetAsync($"/api/conversations/{story.Conversation}/templates", Now);
        Assert.Equal((HttpStatusCode.BadGateway, "urn:omnichannel:channel-unavailable"), (failed.StatusCode, await failed.ProblemAsync()));
        Assert.Contains("The vendor is out of order.", await failed.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);

        story.Hub.Vendor.Templates = known;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => story.TemplatesAsync()));
        Assert.Equal(2, story.Hub.Vendor.Listings);

        story.Hub.Host.Clock.Advance(TemplateShelf.Fresh);
        Assert.Equal(["order_update"], Names(await story.TemplatesAsync()));
        Assert.Equal(3, story.Hub.Vendor.Listings);
    }

    [Fact]
    public async Task A_template_goes_out_when_free_text_no_longer_may_and_the_log_says_what_the_visitor_reads()
    {
        await using var story = await OutreachStory.BeginAsync();
        story.Hub.Host.Clock.Leap(TimeSpan.FromHours(25));
        var text = await story.Console.SendsAsync(story.Conversation, "Are you still there?", 1_000);

        var sent = await story.SendTemplateAsync("T1", new Dictionary<string, string> { ["1"] = " Vera ", ["nr"] = "{{1}}", ["more"] = "x" });

        Assert.Equal("reply-window-closed", text.Text("code"));
        Assert.True(sent.Ok(), sent.GetRawText());
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 1));
        Assert.Equal("Hello Vera, your order {{1}} is ready.", Assert.Single(story.Hub.Vendor.Sent));
        var use = story.Hub.Vendor.LastPart.Template!;
        Assert.Equal(("T1", "order_update"), (use.Id, use.Name));
        Assert.Equal([new("1", "Vera"), new("nr", "{{1}}")], use.Variables.OrderBy(value => value.Key));
    }

    [Theory]
    [InlineData("T1", "", "4711", "invalid")]
    [InlineData("T1", "Vera", "two\nlines", "invalid")]
    [InlineData("T9", "Vera", "4711", "template-gone")]
    public async Task A_template_that_would_not_be_taken_is_refused_before_it_is_in_the_log(string template, string name, string number, string code)
    {
        await using var story = await OutreachStory.BeginAsync();
        var before = story.Hub.HeadOf(story.Conversation).LastSequence;

        var refused = await story.SendTemplateAsync(template, new Dictionary<string, string> { ["1"] = name, ["nr"] = number });
        var bare = await story.SendTemplateAsync("T1", null);

        Assert.Equal(code, refused.Text("code"));
        Assert.Equal("invalid", bare.Text("code"));
        Assert.Equal(before, story.Hub.HeadOf(story.Conversation).LastSequence);
    }

    [Fact]
    public async Task A_template_that_is_sent_twice_under_one_id_goes_out_once()
    {
        await using var story = await OutreachStory.BeginAsync();
        var (command, values) = (Guid.NewGuid(), new Dictionary<string, string> { ["1"] = "Vera", ["nr"] = "1" });

        var first = await story.SendTemplateAsync("T1", values, command);
        var second = await story.SendTemplateAsync("T1", values, command);

        Assert.Equal(first.GetProperty("sequence").GetInt64(), second.GetProperty("sequence").GetInt64());
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 1));
        Assert.Single(story.Hub.LogOf(story.Hub.HeadOf(story.Conversation)), line => line.Contains("your order 1 is ready", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.Text("name"));
}
