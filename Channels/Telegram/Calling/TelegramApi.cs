using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Telegram.Wire;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Calls methods of the Bot API. The token is part of every address, which is why no address leaves this class.</summary>
internal sealed class TelegramApi(SafeHttp http, IOptions<TelegramOptions> options)
{
    /// <summary>Calls a method with a JSON body.</summary>
    public Task<TelegramAnswer> CallAsync<T>(
        string token, string method, T call, JsonTypeInfo<T> type, CancellationToken cancellationToken, TimeSpan? deadline = null, int? maxBytes = null)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return CallAsync(token, method, content, cancellationToken, deadline, maxBytes);
    }

    /// <summary>Calls a method with any body, or with none.</summary>
    public async Task<TelegramAnswer> CallAsync(
        string token, string method, HttpContent? content, CancellationToken cancellationToken, TimeSpan? deadline = null, int? maxBytes = null)
    {
        var result = await http.SendAsync(
            new()
            {
                Url = $"{options.Value.ApiUrl}/bot{token}/{method}",
                Method = HttpMethod.Post,
                Content = content,
                Deadline = deadline,
                MaxBodyBytes = maxBytes,
            },
            cancellationToken);
        return new(result, ReadEnvelope(result.Body), token);
    }

    /// <summary>Fetches a file by the path that Telegram gave for it.</summary>
    public Task<SafeHttpResult> DownloadAsync(string token, string path, int maxBytes, CancellationToken cancellationToken)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return http.SendAsync(
            new()
            {
                Url = $"{options.Value.ApiUrl}/file/bot{token}/{escaped}",
                AsBytes = true,
                MaxBodyBytes = maxBytes,
                Deadline = options.Value.UploadDeadline,
            },
            cancellationToken);
    }

    private static ApiAnswer? ReadEnvelope(string? body)
    {
        try
        {
            return string.IsNullOrEmpty(body) ? null : JsonSerializer.Deserialize(body, TelegramJson.Default.ApiAnswer);
        }
        // A page of a proxy, or anything else that is not Telegram's.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
