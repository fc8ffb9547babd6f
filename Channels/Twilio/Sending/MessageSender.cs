using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Sending;

/// <summary>Sends one part; a channel without contents has no buttons. There is no key that would make Twilio take it once only, so it is never repeated in here.</summary>
internal sealed class MessageSender(TwilioApi api, ContentStore? contents)
{
    // A content that somebody has deleted at Twilio.
    private const string ContentGone = "21655";

    /// <summary>Sends.</summary>
    public async Task<SendOutcome> SendAsync(string prefix, ChannelInbox inbox, Outbound message, CancellationToken cancellationToken)
    {
        if (MessageForm.FindProblem(message) is { } problem)
        {
            return new SendOutcome.Rejected(problem);
        }

        var content = contents is not null && message is { Part: { Buttons.Count: > 0, Template: null, File: null } part }
            ? ButtonContent.Find(part.Text, part.Buttons, inbox.Setting(TwilioSettings.ListTitle) ?? "Options")
            : null;
        return content is null
            ? await PostAsync(inbox, MessageForm.Write(prefix, inbox, message.WithButtonsNumbered()), cancellationToken)
            : await SendContentAsync(prefix, inbox, message, content, contents!, cancellationToken); // There is no content without a store.
    }

    private async Task<SendOutcome> SendContentAsync(
        string prefix, ChannelInbox inbox, Outbound message, ButtonContent content, ContentStore store, CancellationToken cancellationToken)
    {
        var (sid, failed) = await store.GetAsync(inbox, content.Body, cancellationToken);
        if (sid is null)
        {
            return failed is null || IsRefused(failed)
                ? await PostAsync(inbox, MessageForm.Write(prefix, inbox, message.WithButtonsNumbered()), cancellationToken)
                : NotSent(failed);
        }

        var outcome = await PostAsync(inbox, MessageForm.Write(prefix, inbox, message, sid, content.Variables), cancellationToken);
        if (outcome is SendOutcome.Rejected { Problem: { Code: ContentGone } problem })
        {
            store.Forget(inbox, content.Body);
            return new SendOutcome.Later(null, problem);
        }

        return outcome;
    }

    // Twilio does not take these buttons, which numbers in the text can stand for.
    private static bool IsRefused(SafeHttpResult result) => result is { Outcome: SafeHttpOutcome.Answered, Status: >= 400 and < 500 and not (401 or 403 or 429) };

    // Whatever went wrong with the content, the message itself was not sent.
    private static SendOutcome NotSent(SafeHttpResult failed) => failed.ToOutcome(sid: null) switch
    {
        SendOutcome.Unknown unknown => new SendOutcome.Later(null, unknown.Problem with { Cause = DeliveryCause.ChannelTrouble }),
        var outcome => outcome,
    };

    private async Task<SendOutcome> PostAsync(ChannelInbox inbox, List<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        var result = await api.PostFormAsync(inbox, api.AccountUrl(inbox, "/Messages.json"), form, cancellationToken);
        return result.ToOutcome(result.Read(TwilioJson.Default.MessageBody)?.Sid);
    }
}
