using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Fetches files of messages: asks where a file is, then gets it from there.</summary>
/// <remarks>Bot API "getFile": up to 20 MB; the path is good for an hour (read 2026-11).</remarks>
internal sealed class TelegramFiles(TelegramApi api)
{
    public async Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken)
    {
        if (TelegramInbox.FindToken(inbox) is not { } token)
        {
            return new FetchOutcome.Later("The inbox has no usable token.");
        }

        var answer = await api.CallAsync(token, "getFile", new FileCall(reference), TelegramJson.Default.FileCall, cancellationToken);
        if (!answer.IsDone)
        {
            return Explain(answer);
        }

        var file = answer.Result(TelegramJson.Default.TgFile);
        if (file?.FilePath is not { Length: > 0 } path || path.StartsWith('/') || path.Split('/').Contains(".."))
        {
            return new FetchOutcome.Refused("Telegram did not say where the file is.");
        }

        return file.FileSize > maxBytes ? TooLarge(maxBytes) : Read(await api.DownloadAsync(token, path, maxBytes, cancellationToken), maxBytes);
    }

    private static FetchOutcome Read(SafeHttpResult result, int maxBytes) => result switch
    {
        { IsSuccess: true } => new FetchOutcome.Fetched(result.Bytes, result.MediaType),
        { Outcome: SafeHttpOutcome.TooLarge } => TooLarge(maxBytes),
        // Also when the path has grown old: the next attempt asks for a new one.
        _ => new FetchOutcome.Later(result.Reason ?? $"Telegram's file server answered {result.Status}."),
    };

    private static FetchOutcome Explain(TelegramAnswer answer) => answer switch
    {
        { IsRefusal: true, Code: 400 } when answer.Reason.Contains("file is too big", StringComparison.Ordinal) =>
            new FetchOutcome.Refused("The file is larger than the 20 MB that Telegram hands to bots."),
        { IsRefusal: true, Code: 400 } when !answer.Reason.Contains("temporarily unavailable", StringComparison.Ordinal) =>
            new FetchOutcome.Refused("Telegram does not have the file any more."),
        _ => new FetchOutcome.Later(answer.Detail),
    };

    private static FetchOutcome.Refused TooLarge(int maxBytes) => new($"The file is larger than the {maxBytes / (1024 * 1024)} MB that the hub takes.");
}
