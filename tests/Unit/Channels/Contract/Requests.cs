using System.Text;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>Makes and changes requests of vendors.</summary>
internal static class Requests
{
    public static WebhookRequest Json(string body, string header, string proof) => new(
        "POST",
        "/webhooks/1",
        "application/json",
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { [header] = [proof] },
        Encoding.UTF8.GetBytes(body));

    /// <summary>Gives a header other values; none takes it away.</summary>
    public static WebhookRequest WithHeader(this WebhookRequest request, string name, params string[] values)
    {
        var headers = request.Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        if (values.Length > 0)
        {
            headers[name] = values;
        }

        return request with { Headers = headers };
    }
}
