namespace Omnichannel.Channels.Telegram.Wire;

/// <summary>Sends, changes or deletes a message; each method takes the members it knows.</summary>
internal sealed record MessageCall(long ChatId)
{
    public long? MessageId { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public LinkPreview? LinkPreviewOptions { get; init; }

    public Keyboard? ReplyMarkup { get; init; }
}

/// <summary>Whether the app shows what stands behind a link.</summary>
internal sealed record LinkPreview(bool IsDisabled);

/// <summary>Rows of buttons under a message.</summary>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<KeyboardButton>> InlineKeyboard);

/// <summary>A button; its data is 1 to 64 bytes.</summary>
internal sealed record KeyboardButton(string Text, string CallbackData);

/// <summary>Shows that somebody is typing.</summary>
internal sealed record ActionCall(long ChatId, string Action);

/// <summary>Lets a pressed button stop turning.</summary>
internal sealed record PressAnswer(string CallbackQueryId);

/// <summary>Tells Telegram where to call, or to call no more.</summary>
internal sealed record WebhookCall(string Url)
{
    public string? SecretToken { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>Never: what waits there is wanted.</summary>
    public bool DropPendingUpdates { get; init; }
}

/// <summary>Asks for what is new.</summary>
internal sealed record UpdatesCall(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

/// <summary>Asks where a file can be fetched.</summary>
internal sealed record FileCall(string FileId);
