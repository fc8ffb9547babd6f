using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Makes the form in which a file is sent.</summary>
internal static class TelegramUpload
{
    /// <summary>Chooses how a file is shown: what Telegram does not play or show goes as a file.</summary>
    /// <remarks>Bot API "sendPhoto", "sendVoice", "sendAudio", "sendVideo" (read 2026-11).</remarks>
    public static (string Method, string Field) Choose(OutboundFile file) => Plain(file.ContentType) switch
    {
        "image/jpeg" or "image/png" or "image/webp" when file.Size <= TelegramAbilities.MaxPhoto => ("sendPhoto", "photo"),
        "audio/ogg" => ("sendVoice", "voice"),
        "audio/mpeg" or "audio/mp4" => ("sendAudio", "audio"),
        "video/mp4" => ("sendVideo", "video"),
        _ => ("sendDocument", "document"),
    };

    public static MultipartFormDataContent Form(MessageCall call, OutboundFile file, string field)
    {
        var form = new MultipartFormDataContent { { new StringContent(call.ChatId.ToString(CultureInfo.InvariantCulture)), "chat_id" } };
        if (!string.IsNullOrEmpty(call.Caption))
        {
            form.Add(new StringContent(call.Caption), "caption");
        }

        if (call.ReplyMarkup is { } keyboard)
        {
            form.Add(new StringContent(JsonSerializer.Serialize(keyboard, TelegramJson.Default.Keyboard)), "reply_markup");
        }

        form.Add(FilePart(file, field));
        return form;
    }

    private static StreamContent FilePart(OutboundFile file, string field)
    {
        var part = new StreamContent(file.Open());
        // Telegram reads the name as UTF-8 and knows no other spelling; headers are written as Latin-1, so each byte stands for itself.
        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Shared.FileNames.Clean(file.Name)));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type : new("application/octet-stream");
        return part;
    }

    private static string Plain(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();
}
