using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Lists;

/// <summary>Fetches the files of inbound messages: from Twilio with the inbox's credentials, then from the storage that it points to without them.</summary>
internal sealed class MediaFetcher(TwilioApi api, SafeHttp http)
{
    /// <summary>Fetches one.</summary>
    public async Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken)
    {
        if (!IsMedia(inbox, reference))
        {
            return new FetchOutcome.Refused("The file is not at Twilio.");
        }

        var request = new SafeHttpRequest { Url = reference, AsBytes = true, MaxBodyBytes = maxBytes };
        var result = await api.SendAsync(inbox, request, cancellationToken);
        if (result.Location is { } storage)
        {
            if (!IsSafe(storage))
            {
                return new FetchOutcome.Refused("The file's storage is not reached by https.");
            }

            // The address there is signed; it needs no credentials and must not get them. A second redirect is none of Twilio's.
            result = await http.SendAsync(request with { Url = storage }, cancellationToken);
        }

        return ToOutcome(result);
    }

    private static FetchOutcome ToOutcome(SafeHttpResult result) => result switch
    {
        { IsSuccess: true } => new FetchOutcome.Fetched(result.Bytes, result.MediaType),
        { Outcome: SafeHttpOutcome.TooLarge } => new FetchOutcome.Refused("The file is too large."),
        { Outcome: SafeHttpOutcome.Refused } => new FetchOutcome.Refused("The file lies at an address that is not public."),
        { Outcome: SafeHttpOutcome.Answered, Status: 404 or 410 } => new FetchOutcome.Refused("Twilio no longer has the file."),
        { Outcome: SafeHttpOutcome.Answered, Status: >= 300 and < 400 } => new FetchOutcome.Refused("The file's storage points elsewhere."),
        { Outcome: SafeHttpOutcome.Answered, Status: 401 or 403 } => new FetchOutcome.Later("Twilio does not take the account's credentials."),
        { Outcome: SafeHttpOutcome.Answered } => new FetchOutcome.Later($"Twilio answered with {result.Status}."),
        _ => new FetchOutcome.Later(result.Reason ?? "Twilio did not answer."),
    };

    // Compared by parts and not by its beginning: dots and escapes could lead out of the account.
    private bool IsMedia(ChannelInbox inbox, string reference) =>
        reference.StartsWith(api.AccountUrl(inbox, "/Messages/"), StringComparison.Ordinal)
        && Uri.TryCreate(reference, UriKind.Absolute, out var url)
        && url.AbsolutePath.Split('/') is ["", "2010-04-01", "Accounts", var account, "Messages", _, "Media", _]
        && account == inbox.Account;

    private bool IsSafe(string storage) =>
        storage.StartsWith("https://", StringComparison.Ordinal) || api.Addresses.ApiUrl.StartsWith("http://", StringComparison.Ordinal);
}
