using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Channels.Telegram.Wire;

/// <summary>Something that happened; exactly one member beside the id is there.</summary>
internal sealed record TgUpdate
{
    [JsonRequired]
    public long UpdateId { get; init; }

    public TgMessage? Message { get; init; }

    public TgMessage? EditedMessage { get; init; }

    public TgCallback? CallbackQuery { get; init; }

    public TgMemberChange? MyChatMember { get; init; }

    /// <summary>Kinds that the hub does not ask for, or that are newer than it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A pressed button.</summary>
internal sealed record TgCallback(string? Id, TgUser? From, TgMessage? Message, string? Data);

/// <summary>The bot's own standing in a chat has changed.</summary>
internal sealed record TgMemberChange(TgChat? Chat, TgUser? From, TgMember? NewChatMember);

/// <summary>A standing, such as <c>member</c> or <c>kicked</c>.</summary>
internal sealed record TgMember(string? Status);

/// <summary>A chat; only <c>private</c> ones are the hub's.</summary>
internal sealed record TgChat(long Id, string? Type, string? FirstName, string? LastName, string? Username);

/// <summary>A person or a bot.</summary>
internal sealed record TgUser(long Id, string? FirstName, string? LastName, string? Username, string? LanguageCode);
