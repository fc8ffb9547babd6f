using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub;

/// <summary>A visitor, without the wire between: they begin a conversation and write in it.</summary>
internal sealed class VisitorDriver(HubHost hub, ConversationId conversation, string userId)
{
    public Guid Id => conversation.Value;

    public static async Task<VisitorDriver> BeginAsync(HubHost hub, string userId = "visitor-1")
    {
        var id = new ConversationId(Guid.CreateVersion7(hub.Clock.GetUtcNow()));
        var inbox = hub.Get<HubDirectory>().Current.Inboxes.Single(known => known.IsWebSite);
        var info = new VisitorInfo { Locale = "en", TimeZone = "Europe/Vienna", Page = new("https://shop.example/", "Shop", null) };
        await hub.Get<ConversationStarter>().StartAsync(inbox, id, new(userId, null, info));
        return new(hub, id, userId);
    }

    /// <summary>A visitor who has asked for a person and waits in the queue of Support.</summary>
    public static async Task<VisitorDriver> WaitingAsync(HubHost hub, string userId = "visitor-1")
    {
        var visitor = await BeginAsync(hub, userId);
        await visitor.WritesAsync("Talk to a person");
        return visitor;
    }

    public async Task<TurnResult> WritesAsync(string text)
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain", From = new() { Id = userId, Role = "user" } };
        var result = await hub.Get<TurnPipeline>().RunAsync(new(conversation, new Command.Receive(activity, TimeSpan.FromHours(24))));
        Assert.True(result.IsDone, result.ToString());
        return result;
    }

    public void Types() => hub.Get<SignalFeed>().Send(new Signal.VisitorTypes(conversation));

    public async Task LeavesAsync() => Assert.True((await hub.Get<TurnPipeline>().RunAsync(new(conversation, new Command.Leave()))).IsDone);
}
