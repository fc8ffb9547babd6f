using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Says signals in the visitors' protocol: somebody types, somebody has read, somebody waits.</summary>
internal static class VisitorSignals
{
    /// <summary>Makes the activity to show; null when the signal is not for visitors.</summary>
    public static Activity? Translate(Signal signal) => signal switch
    {
        Signal.OperatorTypes typing => Base(typing.Conversation, typing.By.Id.ToString()) with
        {
            Type = ActivityTypes.Typing,
            From = new() { Id = typing.By.Id.ToString(), Name = typing.By.Name, Role = "bot" },
        },
        Signal.BotTypes typing => Base(typing.Conversation, "bot") with { Type = ActivityTypes.Typing },
        Signal.OperatorRead read => Base(read.Conversation, read.By.ToString()) with
        {
            Name = EventNames.Read,
            Value = JsonSerializer.SerializeToElement(
                new ReadValue(string.Create(CultureInfo.InvariantCulture, $"{read.Conversation}|{read.Mark.Sequence:D7}")),
                SignalJson.Default.ReadValue),
        },
        Signal.QueuePlace place => Base(place.Conversation, "hub") with
        {
            Name = EventNames.Queue,
            Value = JsonSerializer.SerializeToElement(new QueueValue(place.Position, place.Minutes), SignalJson.Default.QueueValue),
        },
        _ => null,
    };

    private static Activity Base(ConversationId conversation, string by) => new()
    {
        Type = ActivityTypes.Event,
        From = new() { Id = by, Role = "bot" },
        Conversation = new() { Id = conversation.ToString() },
        ChannelId = "webchat",
    };
}

/// <summary>The value of <c>omnichannel.read</c>.</summary>
internal sealed record ReadValue(string ActivityId);

/// <summary>The value of <c>omnichannel.queue</c>.</summary>
internal sealed record QueueValue(int? Position, int? WaitMinutes);

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadValue))]
[JsonSerializable(typeof(QueueValue))]
internal sealed partial class SignalJson : JsonSerializerContext;
