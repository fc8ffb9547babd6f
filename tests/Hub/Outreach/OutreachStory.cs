using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Channels;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Outreach;

/// <summary>A hub with a channel that has templates, somebody who has written by it, and an operator who has taken them.</summary>
internal sealed class OutreachStory : IAsyncDisposable
{
    public required ChannelHub Hub { get; init; }

    public required HttpClient Ben { get; init; }

    public required ConsoleDriver Console { get; init; }

    /// <summary>Gets the conversation of the visitor who has written.</summary>
    public required Guid Conversation { get; init; }

    public static async Task<OutreachStory> BeginAsync()
    {
        var hub = await ChannelHub.OpenAsync();
        var ben = await hub.Host.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var console = await hub.Host.ConnectAsync(ben);
        await hub.CallAsync("say m1 +491 Hello");
        var story = new OutreachStory { Hub = hub, Ben = ben, Console = console, Conversation = (await hub.OnlyAsync()).Id.Value };
        Assert.True((await console.DoesAsync("PickUp", story.Conversation)).Ok());
        return story;
    }

    public Task<JsonElement> SendTemplateAsync(string template, object? variables, Guid? command = null) => Console.CallAsync(
        "SendTemplate",
        new { clientCommandId = command ?? Guid.NewGuid(), conversationId = Conversation, templateId = template, variables, lastSeen = 1_000, force = false },
        TestContext.Current.CancellationToken);

    public Task<JsonElement> StartAsync(string template, object? variables, Guid? command = null, Guid? inbox = null) => Console.CallAsync(
        "Start",
        new { clientCommandId = command ?? Guid.NewGuid(), conversationId = Conversation, inboxId = inbox ?? Hub.Inbox, templateId = template, variables },
        TestContext.Current.CancellationToken);

    public Task<JsonElement> TemplatesAsync(string query = "") => Ben.GetJsonAsync($"/api/conversations/{Conversation}/templates{query}");

    public async ValueTask DisposeAsync()
    {
        await Console.DisposeAsync();
        Ben.Dispose();
        await Hub.DisposeAsync();
    }
}
