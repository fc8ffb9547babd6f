using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Matching;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles.Statuses;

/// <summary>Who touches nothing for as long as is set is warned, and then away.</summary>
public sealed class IdleTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_touches_nothing_is_warned_a_minute_before_they_are_away()
    {
        await using var story = await MatchingStory.BeginAsync();
        await story.Admin.IdlesAfterAsync(5);
        var ben = await story.ArriveAsync("Ben");
        var began = story.Hub.Clock.GetUtcNow();
        await story.Hub.PassAsync(TimeSpan.FromSeconds(239));
        Assert.DoesNotContain(ben.Untaken("MeChanged"), me => me.GetProperty("awayAt").ValueKind == JsonValueKind.String);

        await story.Hub.PassAsync(TimeSpan.FromSeconds(1));
        var warned = await ben.IsWarnedAsync();
        await story.Hub.PassAsync(TimeSpan.FromSeconds(60));
        var away = await ben.SeesAsync("MeChanged", me => me.Text("status") == "away");

        Assert.Equal(("available", began.AddMinutes(5)), (warned.Text("status"), warned.GetProperty("awayAt").GetDateTimeOffset()));
        Assert.Equal(new(null, StatusSetter.Idle, began.AddMinutes(5)), away.Standing());
        Assert.Equal(JsonValueKind.Null, away.GetProperty("awayAt").ValueKind);
    }

    [Fact]
    public async Task A_touch_of_another_device_calls_it_off_on_all_of_them()
    {
        await using var story = await MatchingStory.BeginAsync();
        await story.Admin.IdlesAfterAsync(5);
        var desk = await story.ArriveAsync("Ben");
        var phone = await story.ComeBackAsync("Ben");
        await phone.TouchesAsync();
        await story.Hub.PassAsync(TimeSpan.FromMinutes(4));
        await desk.IsWarnedAsync();

        await phone.TouchesAsync();

        await desk.SeesAsync("MeChanged", me => me.GetProperty("awayAt").ValueKind == JsonValueKind.Null);
        await story.Hub.PassAsync(TimeSpan.FromSeconds(239));
        Assert.DoesNotContain(desk.Untaken("MeChanged"), me => me.Text("status") != "available");
    }

    [Fact]
    public async Task While_it_is_not_set_nobody_is_warned_or_away()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");

        await story.Hub.PassAsync(TimeSpan.FromHours(2));

        Assert.DoesNotContain(ben.Untaken("MeChanged"), me => me.Text("status") != "available" || me.GetProperty("awayAt").ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task A_warning_is_taken_back_when_it_is_no_longer_set()
    {
        await using var story = await MatchingStory.BeginAsync();
        await story.Admin.IdlesAfterAsync(5);
        var ben = await story.ArriveAsync("Ben");
        await story.Hub.PassAsync(TimeSpan.FromMinutes(4));
        await ben.IsWarnedAsync();

        await story.Admin.IdlesAfterAsync(null, version: 1);
        await story.Hub.PassAsync(TimeSpan.FromSeconds(1));

        await ben.SeesAsync("MeChanged", me => me.GetProperty("awayAt").ValueKind == JsonValueKind.Null);
        await story.Hub.PassAsync(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(ben.Untaken("MeChanged"), me => me.Text("status") != "available");
    }

    [Fact]
    public async Task Coming_back_makes_nobody_available_but_choosing_does()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await IdleAsync(story);

        await ben.TouchesAsync();
        await story.Hub.PassAsync(TimeSpan.FromSeconds(2));
        Assert.DoesNotContain(ben.Untaken("MeChanged"), me => me.Text("status") == "available" && me.Standing().SetBy == StatusSetter.Idle);
        await ben.BecomesAsync("available");

        var back = await ben.SeesAsync("MeChanged", me => me.Text("status") == "available" && me.Standing().Since > HubHost.Start.AddMinutes(4));
        Assert.Equal(StatusSetter.Self, back.Standing().SetBy);
    }

    [Fact]
    public async Task Whoever_is_away_by_idleness_keeps_their_chats_and_gets_no_new_ones()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin" });
        await story.Admin.IdlesAfterAsync(5);
        var ben = await story.ArriveAsync("Ben");
        var had = await story.WaitAsync();
        await ben.DoesAsync("PickUp", had.Id);
        await story.Hub.PassAsync(TimeSpan.FromMinutes(4));
        await ben.IsWarnedAsync();
        await story.Hub.PassAsync(TimeSpan.FromMinutes(1));
        await ben.SeesAsync("MeChanged", me => me.Text("status") == "away");

        var late = await story.WaitAsync();

        Assert.Equal("Ben", story.NameOf(story.HeadOf(had).Owner));
        Assert.Equal((ConversationState.Queued, null), (story.HeadOf(late).State, story.HeadOf(late).Owner));
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("away")]
    public async Task Only_whoever_gets_new_chats_is_warned(string status)
    {
        await using var story = await MatchingStory.BeginAsync();
        await story.Admin.IdlesAfterAsync(5);
        var ben = await story.ArriveAsync("Ben");
        await ben.BecomesAsync(status, "Report");

        await story.Hub.PassAsync(TimeSpan.FromMinutes(20));

        Assert.DoesNotContain(ben.Untaken("MeChanged"), me => me.Standing().SetBy == StatusSetter.Idle || me.GetProperty("awayAt").ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task A_hub_that_starts_again_counts_from_then_on_and_knows_who_was_idle()
    {
        var folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
        try
        {
            await using (var before = await MatchingStory.BeginAsync(folder: folder))
            {
                await IdleAsync(before);
                await before.ArriveAsync("Cleo");
            }

            await using var story = MatchingStory.GoOn(folder);
            story.Hub.Clock.Leap(TimeSpan.FromHours(1));
            var ben = await story.ComeBackAsync("Ben");
            var cleo = await story.ComeBackAsync("Cleo");
            await cleo.CallAsync("Close", new { conversationId = Guid.Empty }, Now);
            await ben.CallAsync("Close", new { conversationId = Guid.Empty }, Now);
            await story.Hub.PassAsync(TimeSpan.FromSeconds(239));
            var early = cleo.Untaken("MeChanged");
            await story.Hub.PassAsync(TimeSpan.FromSeconds(2));
            await cleo.IsWarnedAsync();
            await ben.BecomesAsync("away", "Lunch");

            Assert.DoesNotContain(early, me => me.GetProperty("awayAt").ValueKind == JsonValueKind.String);
            Assert.Equal(new("Lunch", StatusSetter.Self, HubHost.Start.AddMinutes(5)), (await ben.SeesAsync("MeChanged", me => me.Text("status") == "away")).Standing());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1441)]
    [InlineData(-1)]
    public async Task The_time_is_five_minutes_to_a_day(int minutes)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        using var answer = await admin.PutAsJsonAsync("/api/idle", new { version = 0, minutes }, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("errors");
        Assert.Equal("Enter 5 to 1440 minutes, or nothing for never.", errors.GetProperty("minutes")[0].GetString());
    }

    [Fact]
    public async Task Of_two_who_change_the_time_at_once_one_looks_again()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        await admin.IdlesAfterAsync(30);

        using var late = await admin.PutAsJsonAsync("/api/idle", new { version = 0, minutes = 60 }, Now);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var kept = await admin.GetJsonAsync("/api/idle");
        Assert.Equal((1, 30), (kept.GetProperty("version").GetInt32(), kept.GetProperty("minutes").GetInt32()));
    }

    private static async Task<ConsoleDriver> IdleAsync(MatchingStory story)
    {
        await story.Admin.IdlesAfterAsync(5);
        var ben = await story.ArriveAsync("Ben");
        await story.Hub.PassAsync(TimeSpan.FromMinutes(4));
        await ben.IsWarnedAsync();
        await story.Hub.PassAsync(TimeSpan.FromMinutes(1));
        await ben.SeesAsync("MeChanged", me => me.Text("status") == "away");
        return ben;
    }
}
