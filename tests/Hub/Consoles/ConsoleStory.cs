using System.Text.Json;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

/// <summary>What operators do, in the words of the contract.</summary>
internal static class ConsoleStory
{
    public static Task<JsonElement> OpensAsync(this ConsoleDriver console, Guid conversation) =>
        console.CallAsync("Open", new { conversationId = conversation }, TestContext.Current.CancellationToken);

    public static Task<JsonElement> DoesAsync(this ConsoleDriver console, string method, Guid conversation, Guid? command = null) =>
        console.CallAsync(method, new { clientCommandId = command ?? Guid.NewGuid(), conversationId = conversation }, TestContext.Current.CancellationToken);

    public static Task<JsonElement> SendsAsync(
        this ConsoleDriver console,
        Guid conversation,
        string text,
        long lastSeen,
        bool force = false,
        Guid? command = null,
        string[]? files = null) =>
        console.CallAsync(
            "Send",
            new { clientCommandId = command ?? Guid.NewGuid(), conversationId = conversation, text, fileIds = files ?? [], lastSeen, force },
            TestContext.Current.CancellationToken);

    public static Task<JsonElement> SeesAsync(this ConsoleDriver console, string target, Func<JsonElement, bool>? fits = null) =>
        console.NextAsync(target, fits ?? (_ => true), TestContext.Current.CancellationToken);

    public static Task<JsonElement> SeesRowAsync(this ConsoleDriver console, Guid conversation, string state) =>
        console.SeesAsync("RowChanged", row => row.GetProperty("id").GetGuid() == conversation && row.Text("state") == state);

    /// <summary>Waits until the hub counts the console as there.</summary>
    public static Task ArrivesAsync(this ConsoleDriver console) => console.SeesAsync("MeChanged", me => me.Text("status") == "available");

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static bool Ok(this JsonElement result) => result.GetProperty("ok").GetBoolean();
}
