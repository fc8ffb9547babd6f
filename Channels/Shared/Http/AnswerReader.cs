using System.Net.Http.Headers;
using System.Text;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Reads an answer up to a limit and turns it into a result.</summary>
internal static class AnswerReader
{
    private const int ChunkSize = 16 * 1024;

    public static async Task<SafeHttpResult> ReadAsync(
        HttpResponseMessage response, int limit, bool asBytes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var result = new SafeHttpResult
        {
            Outcome = SafeHttpOutcome.Answered,
            Status = (int)response.StatusCode,
            MediaType = response.Content.Headers.ContentType?.MediaType,
            RetryAfter = Wait(response.Headers.RetryAfter, now),
            Location = Location(response),
        };
        using var body = new MemoryStream();
        try
        {
            if (!await TryCopyAsync(response.Content, body, limit, cancellationToken))
            {
                return result with { Outcome = SafeHttpOutcome.TooLarge, Reason = $"The answer is larger than {limit} bytes." };
            }
        }
        // The Brotli reader calls bad data an invalid operation.
        catch (Exception wrong) when (wrong is InvalidDataException or InvalidOperationException)
        {
            return result with { Outcome = SafeHttpOutcome.Invalid, Reason = "The answer's compression is damaged." };
        }
        catch (IOException)
        {
            return result with { Outcome = SafeHttpOutcome.Broken, Reason = "The connection ended before the answer was complete." };
        }

        if (asBytes)
        {
            return result with { Bytes = body.ToArray() };
        }

        return FindText(body, response.Content.Headers.ContentType?.CharSet) is { } text
            ? result with { Body = text }
            : result with { Outcome = SafeHttpOutcome.Invalid, Reason = "The answer is not text in the charset it names." };
    }

    private static async Task<bool> TryCopyAsync(HttpContent content, MemoryStream body, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            return false;
        }

        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[ChunkSize];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
            {
                return false;
            }

            body.Write(chunk, 0, read);
        }

        return true;
    }

    private static string? FindText(MemoryStream body, string? charset)
    {
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        try
        {
            var encoding = charset is null
                ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true)
                : Encoding.GetEncoding(charset.Trim('"'), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
        }
        // An unknown charset, one that is switched off for safety (UTF-7), or bytes that it does not have.
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Location(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response is { Headers.Location: { } location, RequestMessage.RequestUri: { } asked }
        && Uri.TryCreate(asked, location, out var target)
            ? target.AbsoluteUri
            : null;

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? header?.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
