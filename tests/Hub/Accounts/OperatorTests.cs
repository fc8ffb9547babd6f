using System.Net.Http.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Matching;

namespace Omnichannel.Tests.Hub.Accounts;

/// <summary>What admins do with those who answer.</summary>
public sealed class OperatorTests
{
    [Fact]
    [Trait("threat", "O-07")]
    public async Task Whoever_is_deactivated_is_out_at_once_and_their_chats_wait_for_others()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);

        await DoAsync(story, "Ben", "deactivate");

        await ben.Closed;
        Assert.Equal(ConversationState.Queued, (await story.UntilAsync(visitor, head => head.Owner is null)).State);
        using var again = story.Hub.Console();
        Assert.Equal("urn:omnichannel:sign-in-failed", await (await again.SignInAsync("ben@example.com", Team.Password)).ProblemAsync());
        Assert.Equal(("offline", 0), (await ViewAsync(story, "Ben")) is var view ? (view.Text("status"), view.GetProperty("load").GetInt32()) : default);
    }

    [Fact]
    public async Task Whoever_is_deactivated_no_longer_takes_part_in_chats_of_others_nor_watches_them()
    {
        await using var story = await HandoverStory.BeginAsync();
        using var ada = await story.Hub.JoinAsync("Ada", Omnichannel.Hub.Operators.OperatorRole.Admin);
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.Sue.DoesAsync("Monitor", story.Visitor.Id);
        Assert.Single(story.Head.Participants);

        (await ada.PostAsync($"/api/operators/{story.IdOf("Sue")}/deactivate", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var head = await story.Hub.UntilAsync(new(story.Visitor.Id), head => head.Participants.Count == 0);
        Assert.Equal(story.IdOf("Ben"), head.Owner?.Value);
    }

    [Fact]
    public async Task Nothing_is_given_to_whoever_is_deactivated_and_their_name_stays_in_what_they_did()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 0 });
        var ben = await story.ArriveAsync("Ben");
        var first = await story.WaitAsync();
        await story.UntilAsync(first, head => head.Owner is not null);
        await ben.DoesAsync("End", first.Id);
        var id = (await ViewAsync(story, "Ben")).GetProperty("id").GetGuid();
        await DoAsync(story, "Ben", "deactivate");

        var second = await story.WaitAsync();
        var targets = await story.Admin.GetJsonAsync("/api/targets");
        var entries = await story.Admin.GetJsonAsync($"/api/conversations/{first.Id}/entries");

        Assert.DoesNotContain("\"Ben\"", targets.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(id.ToString(), entries.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"Ben\"", entries.GetRawText(), StringComparison.Ordinal);
        await story.ArriveAsync("Cleo");
        Assert.Equal("Cleo", story.NameOf((await story.UntilAsync(second, head => head.Owner is not null)).Owner));
    }

    [Fact]
    public async Task Whoever_is_reactivated_signs_in_as_before()
    {
        await using var story = await MatchingStory.BeginAsync();
        await story.ArriveAsync("Ben");
        await DoAsync(story, "Ben", "deactivate");

        await DoAsync(story, "Ben", "reactivate");

        using var ben = story.Hub.Console();
        Assert.Equal(HttpStatusCode.OK, (await ben.SignInAsync("ben@example.com", Team.Password)).StatusCode);
        Assert.Equal(["Support"], (await ben.GetJsonAsync("/api/me")).GetProperty("departments").EnumerateArray().Select(one => one.Text("name")));
    }

    [Fact]
    public async Task Of_two_admins_who_end_each_others_access_at_once_one_stays()
    {
        await using var story = await MatchingStory.BeginAsync();
        using var bea = await story.Hub.JoinAsync("Bea", Omnichannel.Hub.Operators.OperatorRole.Admin);
        var (one, other) = ((await ViewAsync(story, "Ada")).Text("id"), (await ViewAsync(story, "Bea")).Text("id"));

        var answers = await Task.WhenAll(
            story.Admin.PostAsync($"/api/operators/{other}/deactivate", null, TestContext.Current.CancellationToken),
            bea.PostAsync($"/api/operators/{one}/deactivate", null, TestContext.Current.CancellationToken));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Single(story.Hub.Get<HubDirectory>().Current.Operators, entry => entry.Role == Omnichannel.Hub.Operators.OperatorRole.Admin);
    }

    [Theory]
    [InlineData("deactivate")]
    [InlineData("role")]
    public async Task The_last_admin_stays_one(string way)
    {
        await using var story = await MatchingStory.BeginAsync();
        var ada = await ViewAsync(story, "Ada");

        using var answer = way == "role"
            ? await story.Admin.PutAsJsonAsync($"/api/operators/{ada.Text("id")}", new { role = "supervisor", cap = 5 }, TestContext.Current.CancellationToken)
            : await story.Admin.PostAsync($"/api/operators/{ada.Text("id")}/deactivate", null, TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:last-admin", await answer.ProblemAsync());
        Assert.Equal("admin", (await story.Admin.GetJsonAsync("/api/me")).Text("role"));
    }

    [Fact]
    [Trait("threat", "O-07")]
    public async Task Another_role_ends_the_console_which_comes_back_with_the_new_rights()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        var support = story.Hub.Department("Support").Value;
        var id = (await ViewAsync(story, "Ben")).Text("id");

        (await story.Admin.PutAsJsonAsync($"/api/operators/{id}", new { role = "supervisor", cap = 5, departments = new[] { support } }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        await ben.Closed;
        var log = (await story.Admin.GetJsonAsync("/api/audit")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("operator.change", "Ben", null), ("operator.role", "Ben", "supervisor")], log.Select(entry => (entry.Text("act"), entry.GetProperty("person").Text("name"), entry.Text("detail"))));
    }

    private static async Task<System.Text.Json.JsonElement> ViewAsync(MatchingStory story, string name) =>
        (await story.Admin.GetJsonAsync("/api/operators")).EnumerateArray().Single(one => one.Text("name") == name);

    private static async Task DoAsync(MatchingStory story, string name, string what)
    {
        var id = (await ViewAsync(story, name)).Text("id");
        (await story.Admin.PostAsync($"/api/operators/{id}/{what}", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
