using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Drafts;
using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;
using Samples = Omnichannel.Tests.Hub.DirectLine.Samples;

namespace Omnichannel.Tests.Hub.Drafts;

public sealed class DraftTests
{
    [Fact]
    public async Task A_reply_and_a_note_are_found_on_another_device_with_their_files_and_by_nobody_else()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var desk = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var file = await UploadAsync(ben, visitor.Id);

        Assert.Equal(1, await KeepAsync(ben, visitor.Id, "reply", new { text = "Dear Kim,", fileIds = new[] { file } }));
        Assert.Equal(1, await KeepAsync(ben, visitor.Id, "note", new { text = "Ask Cleo" }));
        Assert.Equal(2, await KeepAsync(ben, visitor.Id, "reply", new { text = "Dear Kim,\nyes", fileIds = new[] { file } }));
        Assert.Equal(2, await KeepAsync(ben, visitor.Id, "reply", new { text = "Dear Kim,\nyes", fileIds = new[] { file } }));

        var drafts = (await desk.OpensAsync(visitor.Id)).GetProperty("drafts");
        Assert.Equal("Dear Kim,\nyes", drafts.GetProperty("reply").Text("text"));
        Assert.Equal(2, drafts.GetProperty("reply").GetProperty("revision").GetInt32());
        Assert.Equal(file, Assert.Single(drafts.GetProperty("reply").GetProperty("files").EnumerateArray()).Text("id"));
        Assert.Equal("Ask Cleo", drafts.GetProperty("note").Text("text"));
        var others = (await other.OpensAsync(visitor.Id)).GetProperty("drafts");
        Assert.All(new[] { "reply", "note" }, kind => Assert.Equal(JsonValueKind.Null, others.GetProperty(kind).ValueKind));
    }

    [Fact]
    public async Task A_draft_that_was_sent_is_empty_under_a_newer_revision()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var desk = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await KeepAsync(ben, visitor.Id, "reply", new { text = "Dear Kim," });

        await KeepAsync(ben, visitor.Id, "reply", new { });

        var draft = (await desk.OpensAsync(visitor.Id)).GetProperty("drafts").GetProperty("reply");
        Assert.Equal(("", 2), (draft.GetProperty("text").GetString(), draft.GetProperty("revision").GetInt32()));
    }

    [Fact]
    public async Task What_no_message_could_hold_is_refused_and_the_draft_before_it_stays()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var desk = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var elsewhere = await UploadAsync(ben, (await VisitorDriver.WaitingAsync(hub, "dl_other")).Id);
        await KeepAsync(ben, visitor.Id, "reply", new { text = "Dear Kim," });
        (object Body, string Field)[] impossible =
        [
            (new { text = new string('x', 8_001) }, "text"),
            (new { text = "a", fileIds = new[] { elsewhere } }, "fileIds"),
            (new { text = "a", fileIds = new[] { "nothing" } }, "fileIds"),
            (new { text = "a", fileIds = Enumerable.Repeat("same", 2) }, "fileIds"),
        ];
        foreach (var (body, field) in impossible)
        {
            using var answer = await PutAsync(ben, visitor.Id, "reply", body);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
        }

        Assert.Equal("Dear Kim,", (await desk.OpensAsync(visitor.Id)).GetProperty("drafts").GetProperty("reply").Text("text"));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_conversation_keeps_no_draft_in_it()
    {
        await using var hub = new HubHost();
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        var visitor = await VisitorDriver.WaitingAsync(hub);

        using var answer = await PutAsync(dora, visitor.Id, "reply", new { text = "Hello" });

        Assert.Equal("urn:omnichannel:not-found", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_draft_that_nobody_came_back_to_is_gone_after_ninety_days()
    {
        await using var hub = new HubHost();
        var now = hub.Clock.GetUtcNow();
        await hub.Get<CommitLoop>().RunAsync(database =>
        {
            database.Drafts.AddRange(
                new DraftRow { Conversation = Guid.NewGuid(), Text = "Old", At = now.AddDays(-91) },
                new DraftRow { Conversation = Guid.NewGuid(), Text = "Newer", At = now.AddDays(-89) });
            return database.SaveBorrowed();
        });

        await hub.Get<Upkeep>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Newer"], await hub.Get<CommitLoop>().RunAsync(database => database.Drafts.Select(row => row.Text).ToList()));
    }

    private static async Task<string> UploadAsync(HttpClient client, Guid conversation)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Samples.Png), "file", "a.png" } };
        using var answer = await client.PostAsync($"/api/conversations/{conversation}/attachments", form, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).Text("id") ?? "";
    }

    private static async Task<int> KeepAsync(HttpClient client, Guid conversation, string kind, object body)
    {
        using var answer = await PutAsync(client, conversation, kind, body);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("revision").GetInt32();
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, Guid conversation, string kind, object body) =>
        client.PutAsJsonAsync($"/api/conversations/{conversation}/drafts/{kind}", body, TestContext.Current.CancellationToken);
}
