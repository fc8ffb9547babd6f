using System.Globalization;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Sends, changes and takes back messages. Text goes as it is, without markup, so nobody's words can become formatting or links.</summary>
internal sealed class TelegramSender(TelegramApi api, TelegramPace pace, IOptions<TelegramOptions> options)
{
    private static readonly LinkPreview NoPreview = new(IsDisabled: true);

    public async Task<SendOutcome> SendAsync(ChannelInbox inbox, Outbound message, CancellationToken cancellationToken)
    {
        if (TelegramInbox.FindToken(inbox) is not { } token)
        {
            return new SendOutcome.Later(null, new(DeliveryCause.Misconfigured, Detail: "The inbox has no usable token.")) { WholeInbox = true };
        }

        if (!TryReadId(message.Address, out var chat))
        {
            return new SendOutcome.Rejected(new(DeliveryCause.Unreachable, Detail: "The address is no chat of Telegram."));
        }

        if (FindFault(message) is { } fault)
        {
            return new SendOutcome.Rejected(fault);
        }

        if (pace.Take(inbox.Id, chat) is { } busy)
        {
            return new SendOutcome.Later(busy.Wait, new(DeliveryCause.TooFast, Detail: "Waits so as not to be faster than Telegram allows.")) { WholeInbox = busy.WholeInbox };
        }

        var answer = await CallAsync(token, chat, message, cancellationToken);
        return Judge(inbox, chat, message, answer);
    }

    /// <summary>Shows for five seconds that somebody is typing.</summary>
    public async Task ShowTypingAsync(ChannelInbox inbox, string address, CancellationToken cancellationToken)
    {
        if (TelegramInbox.FindToken(inbox) is { } token && TryReadId(address, out var chat))
        {
            await api.CallAsync(token, "sendChatAction", new ActionCall(chat, "typing"), TelegramJson.Default.ActionCall, cancellationToken);
        }
    }

    /// <summary>Lets a pressed button stop turning, and takes the buttons away, since one was chosen.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="followUp">The press, the chat and the message, with spaces between.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AnswerPressAsync(ChannelInbox inbox, string followUp, CancellationToken cancellationToken)
    {
        if (followUp.Split(' ') is not [var press, var chatText, var messageText] || TelegramInbox.FindToken(inbox) is not { } token)
        {
            return;
        }

        await api.CallAsync(token, "answerCallbackQuery", new PressAnswer(press), TelegramJson.Default.PressAnswer, cancellationToken);
        if (TryReadId(chatText, out var chat) && TryReadId(messageText, out var id) && id > 0)
        {
            var call = new MessageCall(chat) { MessageId = id, ReplyMarkup = new([]) };
            await api.CallAsync(token, "editMessageReplyMarkup", call, TelegramJson.Default.MessageCall, cancellationToken);
        }
    }

    private static DeliveryProblem? FindFault(Outbound message)
    {
        if (message.TakesBack)
        {
            return null;
        }

        if (message.File is { Size: > TelegramAbilities.MaxUpload })
        {
            return new(DeliveryCause.FileRefused, Detail: "Telegram takes files of up to 50 MB from bots.");
        }

        return message.Part.File is null && string.IsNullOrWhiteSpace(message.Part.Text)
            ? new(DeliveryCause.ContentRefused, Detail: "There is nothing in the message.")
            : message.Part.File is not null && message.File is null && message.Replaces is null
                ? new(DeliveryCause.FileRefused, Detail: "The file is not there any more.")
                : null;
    }

    private Task<TelegramAnswer> CallAsync(string token, long chat, Outbound message, CancellationToken cancellationToken)
    {
        var call = new MessageCall(chat) { MessageId = MessageIdOf(message.Replaces), ReplyMarkup = KeyboardOf(message.Part.Buttons) };
        var words = message.Part.Text;
        return message switch
        {
            { TakesBack: true } => Call("deleteMessage", new MessageCall(chat) { MessageId = call.MessageId }),
            { Replaces: not null, Part.File: not null } => Call("editMessageCaption", call with { Caption = words }),
            { Replaces: not null } => Call("editMessageText", call with { Text = words, LinkPreviewOptions = NoPreview }),
            { File: { } file } => UploadAsync(token, call with { Caption = words }, file, cancellationToken),
            _ => Call("sendMessage", call with { Text = words, LinkPreviewOptions = NoPreview }),
        };

        Task<TelegramAnswer> Call(string method, MessageCall body) =>
            api.CallAsync(token, method, body, TelegramJson.Default.MessageCall, cancellationToken);
    }

    private Task<TelegramAnswer> UploadAsync(string token, MessageCall call, OutboundFile file, CancellationToken cancellationToken)
    {
        var (method, field) = TelegramUpload.Choose(file);
        return api.CallAsync(token, method, TelegramUpload.Form(call, file, field), cancellationToken, options.Value.UploadDeadline);
    }

    private SendOutcome Judge(ChannelInbox inbox, long chat, Outbound message, TelegramAnswer answer)
    {
        if (answer.IsDone || IsDoneAlready(message, answer))
        {
            return Done(chat, message, answer);
        }

        var outcome = TelegramOutcomes.Explain(answer);
        return outcome is SendOutcome.Later { Problem.Cause: DeliveryCause.TooFast, Wait: { } wait } later
            ? later with { WholeInbox = pace.Refused(inbox.Id, chat, wait) || later.WholeInbox }
            : outcome;
    }

    // What is as it should be is no failure: the same text once more, a message that is gone already.
    private static bool IsDoneAlready(Outbound message, TelegramAnswer answer) => message.Replaces is not null && answer.Code == 400
        && (answer.Reason.Contains("message is not modified", StringComparison.Ordinal)
            || (message.TakesBack && answer.Reason.Contains("message to delete not found", StringComparison.Ordinal)));

    private static SendOutcome Done(long chat, Outbound message, TelegramAnswer answer)
    {
        if (message.Replaces is { } replaced)
        {
            return new SendOutcome.Sent(replaced);
        }

        return answer.Result(TelegramJson.Default.TgSent)?.MessageId is { } id
            ? new SendOutcome.Sent(string.Create(CultureInfo.InvariantCulture, $"{chat}/{id}"))
            : new SendOutcome.Unknown(TelegramOutcomes.Problem(answer, DeliveryCause.NoAnswer));
    }

    private static Keyboard? KeyboardOf(IReadOnlyList<CardAction> buttons)
    {
        if (buttons.Count == 0)
        {
            return null;
        }

        // As many beside each other as a telephone shows without cutting their titles.
        var perRow = buttons.Max(button => button.Title.Length) switch { <= 10 => 3, <= 18 => 2, _ => 1 };
        return new([.. buttons.Select((button, place) => new KeyboardButton(button.Title, ButtonData.Of(button, place))).Chunk(perRow)]);
    }

    private static long? MessageIdOf(string? providerId) => TryReadId(providerId?.Split('/')[^1] ?? "", out var id) ? id : null;

    private static bool TryReadId(string text, out long id) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);
}
