using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>The operator ends while a file is on its way: it arrives, or it is refused in so many words. It is never lost in silence.</summary>
[Trait("threat", "D-07")]
public sealed class UploadDuringEndTests
{
    [Fact]
    public async Task A_visitors_file_arrives_and_opens_the_conversation_again()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var file = new GatedFile(Samples.Png, "image/png");
        var sending = await EndDuringAsync(hub, page, file);

        file.Release();
        using var answer = await sending;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ConversationState.Queued, hub.Head(page).State);
        Assert.Equal("a.png", Assert.Single(await page.LastFilesAsync()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Where_it_stays_closed_the_visitors_file_is_refused_and_nothing_of_it_is_left()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await hub.ChangeInboxAsync(inbox => inbox.ReopenWindow = TimeSpan.Zero);
        using var file = new GatedFile(Samples.Png, "image/png");
        var sending = await EndDuringAsync(hub, page, file);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));

        file.Release();
        using var answer = await sending;

        Assert.Equal((HttpStatusCode.Conflict, "conversation-closed"), (answer.StatusCode, await answer.CodeAsync()));
        Assert.Equal(ConversationState.Closed, hub.Head(page).State);
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    public async Task An_operators_file_is_kept_and_the_message_with_it_is_refused_until_the_end_is_taken_back()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        using var file = new GatedFile(Samples.Png, "image/png");
        using var form = file.AsForm("Plan.png");
        var sending = ben.PostAsync($"/api/conversations/{visitor.Id}/attachments", form, Now);
        await GatedFile.BegunAsync(hub);
        await console.DoesAsync("End", visitor.Id);

        file.Release();
        using var answer = await sending;
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("id").GetString()!;
        var refused = await console.SendsAsync(visitor.Id, "", lastSeen: 100, files: [id]);
        await console.DoesAsync("UndoEnd", visitor.Id);
        var sent = await console.SendsAsync(visitor.Id, "", lastSeen: 100, files: [id]);

        Assert.Equal((HttpStatusCode.Created, "conversation-closed"), (answer.StatusCode, refused.GetProperty("code").GetString()));
        Assert.True(sent.Ok());
    }

    private static async Task<Task<HttpResponseMessage>> EndDuringAsync(HubHost hub, DirectLineClient page, GatedFile file)
    {
        await page.WriteAsync("Talk to a person", Now);
        var ada = await hub.TakeAsync(page);
        await hub.RunAsync(page, ada.Says("Send me the plan."));
        var sending = page.UploadAsync(file.AsForm("a.png"));
        await GatedFile.BegunAsync(hub);
        await hub.RunAsync(page, new Command.EndNow(ada, MayEndOthers: false));
        return sending;
    }
}
