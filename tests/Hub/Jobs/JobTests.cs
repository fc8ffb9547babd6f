using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Channels;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Jobs;

/// <summary>The page on which admins see what the hub does by itself.</summary>
public sealed class JobTests : IAsyncLifetime
{
    private static readonly Operator Mia = new(new(Guid.Parse("00000000-0000-0000-0000-00000000a001")), "Mia");

    private ChannelHub _hub = null!;

    public async ValueTask InitializeAsync() => _hub = await ChannelHub.OpenAsync();

    [Fact]
    public async Task What_recurs_runs_by_the_hubs_clock_and_tells_how_it_went_and_when_it_runs_next()
    {
        var before = await JobAsync("autoClose");

        await _hub.UntilAsync(async () => (await JobAsync("autoClose")).GetProperty("lastAt").ValueKind == JsonValueKind.String, passes: true);

        var after = await JobAsync("autoClose");
        Assert.Equal((15, JsonValueKind.Null), (before.GetProperty("everySeconds").GetInt32(), before.GetProperty("lastAt").ValueKind));
        Assert.Equal(HubHost.Start.AddSeconds(15), before.GetProperty("nextAt").GetDateTimeOffset());
        Assert.Equal((0, JsonValueKind.Null), (after.GetProperty("did").GetInt32(), after.GetProperty("error").ValueKind));
        Assert.True(after.GetProperty("nextAt").GetDateTimeOffset() > after.GetProperty("lastAt").GetDateTimeOffset());
        Assert.Equal(3_600, (await JobAsync("upkeep")).GetProperty("everySeconds").GetInt32());
    }

    [Fact]
    public async Task Work_is_listed_by_how_far_it_has_come_page_by_page()
    {
        var now = _hub.Host.Clock.GetUtcNow();
        await AddAsync(
        [
            .. Enumerable.Range(0, 7).Select(number => Row($"failed {number}", WorkState.Failed, now)),
            Row("later", WorkState.Waiting, now.AddHours(1)),
            Row("later still", WorkState.Waiting, now.AddHours(2)),
            Row("running", WorkState.Started, now.AddHours(3), lease: now.AddMinutes(1)),
            Row("retried", WorkState.Waiting, now.AddHours(4), error: "TimeoutException"),
        ]);

        using var strange = await _hub.Admin.GetAsync("/api/jobs/work?state=later&after=yesterday", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
        var counts = (await _hub.Admin.GetJsonAsync("/api/jobs")).GetProperty("counts");
        var pages = new List<long[]>();
        for (string? after = ""; after is not null;)
        {
            var page = await _hub.Admin.GetJsonAsync($"/api/jobs/work?state=failed&limit=3&after={after}");
            pages.Add([.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64())]);
            after = page.Text("next");
        }

        var later = (await _hub.Admin.GetJsonAsync("/api/jobs/work?state=later&limit=1")).Text("next");
        var rest = (await _hub.Admin.GetJsonAsync($"/api/jobs/work?state=later&after={later}")).GetProperty("items");
        Assert.Equal([3, 3, 1], pages.Select(page => page.Length));
        Assert.Equal(pages.SelectMany(page => page).Distinct().OrderDescending(), pages.SelectMany(page => page));
        Assert.Equal((7, 1, 1), (Count("failed"), Count("running"), Count("retried")));
        Assert.Equal(now.AddHours(2), Assert.Single(rest.EnumerateArray(), item => item.Text("kind") == "flowAlarm").GetProperty("due").GetDateTimeOffset());

        int Count(string state) => counts.GetProperty(state).GetInt32();
    }

    [Fact]
    public async Task What_was_given_up_is_tried_once_more_and_the_log_says_who_wanted_it()
    {
        await AddAsync(Row(Guid.NewGuid().ToString(), WorkState.Failed, _hub.Host.Clock.GetUtcNow(), kind: WorkKind.FlowPause));
        var id = await IdAsync();

        using var answer = await PostAsync(id, "retry");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await _hub.UntilAsync(async () => (await RowAsync(id)).State == WorkState.Done);
        Assert.Equal(("job.retry", "Ada", "flowPause"), await LastActAsync());
    }

    [Fact]
    public async Task A_call_that_may_have_reached_its_target_is_not_made_again_by_a_retry()
    {
        await AddAsync(Row(Guid.NewGuid().ToString(), WorkState.Failed, _hub.Host.Clock.GetUtcNow().AddHours(1), kind: WorkKind.FlowEffect, lease: null, payload:
            """{"method":"POST","url":"https://shop.example/orders","headers":[],"timeout":"00:00:05","idempotent":false}"""));
        var id = await IdAsync();

        (await PostAsync(id, "retry")).EnsureSuccessStatusCode();

        await _hub.UntilAsync(async () => (await RowAsync(id)).State == WorkState.Done);
        Assert.DoesNotContain(_hub.Host.Lines.All, line => line.StartsWith("Call", StringComparison.Ordinal) && line.Contains("shop.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("retry", WorkKind.FollowUp)]
    [InlineData("cancel", WorkKind.Ending)]
    [InlineData("cancel", WorkKind.QueueWait)]
    public async Task What_is_under_way_is_not_retried_and_what_a_chat_waits_for_is_not_given_up(string act, WorkKind kind)
    {
        var due = _hub.Host.Clock.GetUtcNow().AddHours(1);
        await AddAsync(Row(Guid.NewGuid().ToString(), WorkState.Waiting, due, kind: kind));
        var id = await IdAsync();

        using var answer = await PostAsync(id, act);

        Assert.Equal("urn:omnichannel:still-needed", await answer.ProblemAsync());
        var row = await RowAsync(id);
        Assert.Equal((WorkState.Waiting, due, null), (row.State, row.Due, row.LeaseUntil));
    }

    [Fact]
    public async Task A_message_that_waits_for_its_channel_is_given_up_and_says_so_and_the_next_one_goes()
    {
        await _hub.Host.Get<CommitLoop>().RunAsync(database =>
        {
            database.Operators.Add(new() { Id = Mia.Id.Value, Name = Mia.Name, Status = Omnichannel.Hub.Operators.OperatorStatus.Available, Cap = 5 });
            return database.SaveBorrowed();
        });
        await _hub.CallAsync("say m1 +491 Hello");
        var head = await _hub.OnlyAsync();
        var turns = _hub.Host.Get<TurnPipeline>();
        await turns.RunAsync(new(head.Id, new Command.PickUp(Mia, true)));
        _hub.Vendor.Answers(new SendOutcome.Later(TimeSpan.FromHours(1), new(DeliveryCause.TooFast, "429")));
        var first = (await turns.RunAsync(new(head.Id, new Command.Send(Mia, new() { Type = "message", Text = "one" }, 1_000, Force: true)))).Sequence;
        await _hub.UntilAsync(() => Task.FromResult(_hub.Vendor.Sent.Count == 1));
        var second = (await turns.RunAsync(new(head.Id, new Command.Send(Mia, new() { Type = "message", Text = "two" }, 1_000, Force: true)))).Sequence;
        var id = (await _hub.ReadAsync(database => database.Work.AsNoTracking().SingleAsync(row => row.Kind == WorkKind.Delivery && row.Sequence == first))).Id;
        await _hub.UntilAsync(async () => (await RowAsync(id)).LeaseUntil is null);

        using var answer = await PostAsync(id, "cancel");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var delivery = await _hub.DeliveryAsync(head, first);
        Assert.Equal((DeliveryState.Failed, DeliveryCause.Cancelled), (delivery.State, delivery.Cause));
        await _hub.UntilAsync(async () => (await _hub.DeliveryAsync(head, second)).State == DeliveryState.Sent, passes: true);
        Assert.Equal(["one", "two"], _hub.Vendor.Sent);
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    // An alarm of a conversation that there is not does nothing when it rings.
    private static WorkRow Row(
        string key, WorkState state, DateTimeOffset due, WorkKind kind = WorkKind.FlowAlarm, DateTimeOffset? lease = null, string? error = null, string payload = "") =>
        new() { Kind = kind, Key = key, Conversation = Guid.NewGuid(), State = state, Due = due, LeaseUntil = lease, LastError = error, Attempts = 1, Payload = payload };

    private async Task AddAsync(params WorkRow[] rows) => await _hub.ReadAsync(async database =>
    {
        database.Work.AddRange(rows);
        return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<long> IdAsync() => _hub.ReadAsync(database => database.Work.MaxAsync(row => row.Id));

    private Task<WorkRow> RowAsync(long id) => _hub.ReadAsync(database => database.Work.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<HttpResponseMessage> PostAsync(long id, string act) => _hub.Admin.PostAsync($"/api/jobs/work/{id}/{act}", null, TestContext.Current.CancellationToken);

    private async Task<JsonElement> JobAsync(string name) =>
        (await _hub.Admin.GetJsonAsync("/api/jobs")).GetProperty("recurring").EnumerateArray().Single(job => job.Text("name") == name);

    private async Task<(string? Act, string? Actor, string? Detail)> LastActAsync()
    {
        var entry = (await _hub.Admin.GetJsonAsync("/api/audit?limit=1")).GetProperty("items")[0];
        return (entry.Text("act"), entry.GetProperty("actor").Text("name"), entry.Text("detail"));
    }
}
