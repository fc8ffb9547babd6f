using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What has to happen before there is something to see.</summary>
internal static class GallerySteps
{
    public static async Task WritesCannedRepliesAsync(this OperatorAtDesk desk)
    {
        await desk.WritesCannedReplyAsync("Greeting", "hello", "Hello {{visitor.name}}, this is {{operator.name}}. How can I help?");
        await desk.WritesCannedReplyAsync("Parcel is on its way", "parcel", "Your parcel is on its way and should arrive within two working days.");
        await desk.WritesCannedReplyAsync("Refund within a week", "refund", "We have sent the money back. It is with you within a week.");
    }

    /// <summary>Four visitors who wait, so that lists look as they do on a working day; the first is the one to talk to.</summary>
    public static async Task<VisitorOnPage> BusyMorningAsync(this Stage stage)
    {
        var kim = await stage.WaitingAsync("Kim Nord", "The blue lamp arrived broken. Can you send another one?");
        await stage.WaitingAsync("Maximiliane von Hohenstein-Oberwaldburg", "I never got the invoice for order 48213, and our accounting needs it today.");
        await stage.WaitingAsync("Ravi", "Do you ship to Norway?");
        await stage.WaitingAsync("سارة أحمد", "هل يمكنني تغيير عنوان التسليم؟");
        return kim;
    }

    /// <summary>A visitor whom the bot still has.</summary>
    public static async Task WithTheBotAsync(this Stage stage)
    {
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.PressAsync("Something else");
        await visitor.SeesAsync("Please tell me in a few words");
        await visitor.WritesAsync("Is the oak table in stock again?");
        await visitor.SeesAsync("what is your name");
    }
}
