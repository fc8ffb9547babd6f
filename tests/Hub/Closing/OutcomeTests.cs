using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Matching;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Closing;

/// <summary>Where an end needs an outcome, nobody ends a conversation without saying how it ended; what ends by itself needs none.</summary>
public sealed class OutcomeTests : IAsyncLifetime
{
    private static readonly Guid Solved = Guid.NewGuid(), Given = Guid.NewGuid(), Lead = Guid.NewGuid();
    private MatchingStory _story = null!;
    private ConsoleDriver _ben = null!;
    private VisitorDriver _visitor = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _story = await MatchingStory.BeginAsync();
        await IsDoneAsync(TagsAsync(0, Tag(Solved, "Solved", isOutcome: true), Tag(Lead, "Lead")));
        _ben = await _story.ArriveAsync("Ben");
        _visitor = await _story.WaitAsync();
        await _ben.DoesAsync("PickUp", _visitor.Id);
    }

    [Fact]
    public async Task Without_an_outcome_it_ends_neither_now_nor_in_a_while_and_with_one_it_does()
    {
        await IsDoneAsync(NeedsAsync("outcome"));
        await WearsAsync("Lead");

        Assert.Equal("outcome-required", (await _ben.DoesAsync("End", _visitor.Id)).Text("code"));
        Assert.Equal("outcome-required", (await EndsInAsync(30)).Text("code"));
        Assert.Equal((ConversationState.Assigned, null), (_story.HeadOf(_visitor).State, _story.HeadOf(_visitor).Ending));

        await WearsAsync("Solved");

        Assert.True((await _ben.DoesAsync("End", _visitor.Id)).Ok());
        Assert.Equal(ConversationState.Closed, _story.HeadOf(_visitor).State);
    }

    [Fact]
    public async Task An_outcome_comes_first_among_the_tags_of_a_row()
    {
        await WearsAsync("Lead");
        await WearsAsync("Solved");

        Assert.Equal(["Solved", "Lead"], await ShownAsync());
    }

    [Fact]
    public async Task A_renamed_outcome_is_one_still_and_one_that_becomes_another_tag_counts_as_that_one_does()
    {
        await IsDoneAsync(NeedsAsync("outcome"));
        await WearsAsync("Solved");
        await IsDoneAsync(TagsAsync(1, Tag(Solved, "All good", isOutcome: true), Tag(Given, "Given up", isOutcome: true), Tag(Lead, "Lead")));

        Assert.True((await EndsInAsync(30)).Ok());
        await _ben.DoesAsync("CancelEnd", _visitor.Id);

        await IsDoneAsync(TagsAsync(2, [(Solved, Lead)], Tag(Given, "Given up", isOutcome: true), Tag(Lead, "Lead")));
        Assert.Equal("outcome-required", (await _ben.DoesAsync("End", _visitor.Id)).Text("code"));

        await IsDoneAsync(TagsAsync(3, [(Lead, Given)], Tag(Given, "Given up", isOutcome: true)));
        Assert.Equal(["Given up"], await ShownAsync());
        Assert.True((await _ben.DoesAsync("End", _visitor.Id)).Ok());
    }

    [Fact]
    public async Task Where_no_tag_says_how_a_conversation_ended_an_end_cannot_need_that()
    {
        await IsDoneAsync(TagsAsync(1, Tag(Solved, "Solved"), Tag(Lead, "Lead")));

        using var refused = await NeedsAsync("outcome");

        var sentences = (await refused.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("errors").GetProperty("endNeeds");
        Assert.Equal("No tag says how a conversation ended, so none could end. Mark one as an outcome first.", sentences[0].GetString());
        Assert.True((await _ben.DoesAsync("End", _visitor.Id)).Ok());
    }

    [Fact]
    public async Task While_an_end_needs_an_outcome_the_last_one_stays()
    {
        await IsDoneAsync(NeedsAsync("outcome"));

        using var unmarked = await TagsAsync(1, Tag(Solved, "Solved"), Tag(Lead, "Lead"));
        using var deleted = await TagsAsync(1, Tag(Lead, "Lead"));
        using var merged = await TagsAsync(1, [(Solved, Lead)], Tag(Lead, "Lead"));

        Assert.All([unmarked, deleted, merged], answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal("urn:omnichannel:still-needed", await unmarked.ProblemAsync());
        Assert.True(Find(await _story.Admin.GetJsonAsync("/api/tags"), "Solved").GetProperty("isOutcome").GetBoolean());

        await IsDoneAsync(NeedsAsync("tag", version: 1));
        await IsDoneAsync(TagsAsync(1, Tag(Lead, "Lead")));
    }

    [Fact]
    public async Task Whoever_tags_sees_which_tags_are_outcomes_and_does_not_mark_them()
    {
        using var ben = _story.Hub.Console();
        (await ben.SignInAsync("ben@example.com", Team.Password)).EnsureSuccessStatusCode();

        using var refused = await ben.PutAsJsonAsync("/api/tags", new { version = 1, tags = new[] { Tag(Lead, "Lead", isOutcome: true) } }, Now);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var list = await ben.GetJsonAsync("/api/tags");
        Assert.Equal((true, false), (Find(list, "Solved").GetProperty("isOutcome").GetBoolean(), Find(list, "Lead").GetProperty("isOutcome").GetBoolean()));
    }

    [Fact]
    public async Task What_ends_by_itself_needs_no_outcome()
    {
        await WearsAsync("Solved");
        await EndsInAsync(30);
        await _ben.CallAsync("Tag", new { clientCommandId = Guid.NewGuid(), conversationId = _visitor.Id, added = Array.Empty<string>(), removed = new[] { "Solved" } }, Now);
        await IsDoneAsync(NeedsAsync("outcome"));

        _story.Hub.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(ClosingReason.TimedOut, (await _story.UntilAsync(_visitor, head => !head.IsOpen)).ClosingReason);
    }

    [Fact]
    public async Task What_is_quiet_for_too_long_needs_no_outcome()
    {
        await IsDoneAsync(_story.Admin.PutAsJsonAsync("/api/closing", new { version = 0, operatorSilent = 5.0, endNeeds = "outcome" }, Now));
        await _visitor.WritesAsync("Anybody?");

        _story.Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        _story.Hub.Clock.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal(ClosingReason.Idle, (await _story.UntilAsync(_visitor, head => !head.IsOpen)).ClosingReason);
    }

    [Fact]
    public async Task What_an_end_needs_is_one_of_three_words()
    {
        using var refused = await NeedsAsync("everything");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    public async ValueTask DisposeAsync() => await _story.DisposeAsync();

    private static object Tag(Guid id, string name, bool isOutcome = false) => new { id, name, colour = "green", isOutcome };

    private static JsonElement Find(JsonElement list, string name) => list.GetProperty("tags").EnumerateArray().Single(tag => tag.Text("name") == name);

    private static async Task IsDoneAsync(Task<HttpResponseMessage> answer)
    {
        using var came = await answer;
        Assert.True(came.IsSuccessStatusCode, await came.Content.ReadAsStringAsync(Now));
    }

    private Task<HttpResponseMessage> NeedsAsync(string endNeeds, int version = 0) => _story.Admin.PutAsJsonAsync("/api/closing", new { version, endNeeds }, Now);

    private Task<HttpResponseMessage> TagsAsync(int version, params object[] tags) => TagsAsync(version, [], tags);

    private Task<HttpResponseMessage> TagsAsync(int version, (Guid Id, Guid Into)[] merged, params object[] tags) => _story.Admin.PutAsJsonAsync(
        "/api/tags", new { version, tags, merged = merged.Select(merge => new { id = merge.Id, into = merge.Into }) }, Now);

    private async Task WearsAsync(string tag) => Assert.True((await _ben.CallAsync(
        "Tag", new { clientCommandId = Guid.NewGuid(), conversationId = _visitor.Id, added = new[] { tag }, removed = Array.Empty<string>() }, Now)).Ok());

    private Task<JsonElement> EndsInAsync(int seconds) =>
        _ben.CallAsync("EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = _visitor.Id, seconds }, Now);

    private async Task<IEnumerable<string?>> ShownAsync() =>
        (await _ben.OpensAsync(_visitor.Id)).GetProperty("row").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString());
}
