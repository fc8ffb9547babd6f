using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>What must be true of an <see cref="HttpRequestBlock"/>.</summary>
internal static class RequestRules
{
    private const int SampleLimit = 1_000_000;
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    // These belong to the connection or steer where a request goes; the host's client sets them.
    private static readonly string[] Forbidden =
    [
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "TE", "Trailer", "Expect", "Keep-Alive",
        "Proxy-Authorization", "Proxy-Connection",
    ];

    public static void Check(HttpRequestBlock block, FlowCheck check)
    {
        if (block.Method is not null && !Methods.Contains(block.Method, StringComparer.Ordinal))
        {
            check.Error("bad-method", "method", $"Choose one of {string.Join(", ", Methods)}.");
        }

        UrlRules.Check(block.Url, check);
        CheckHeaders(block, check);
        CheckBody(block, check);
    }

    private static void CheckHeaders(HttpRequestBlock block, FlowCheck check)
    {
        if (block.Headers.Count > FlowLimits.Headers)
        {
            check.Error("too-many-headers", "headers", $"There are {block.Headers.Count} headers; at most {FlowLimits.Headers} are sent.");
        }

        for (var index = 0; index < block.Headers.Count; index++)
        {
            var name = block.Headers[index].Name;
            var field = $"headers[{index}].name";
            SecretRules.CheckHeader(block.Headers[index], $"headers[{index}].value", check);
            if (string.IsNullOrEmpty(name) || !name.All(IsTokenCharacter))
            {
                check.Error("bad-header", field, "A header needs a name of letters, digits and '-'.");
            }
            else if (Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                check.Error("forbidden-header", field, $"The header '{name}' is set by the hub and cannot be chosen.");
            }
            else if (string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase)
                && block.Headers[index].Value?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            {
                check.Error(
                    "bad-header",
                    $"headers[{index}].value",
                    "Only JSON bodies can be sent; leave the content type out, or let it say JSON.");
            }
        }
    }

    private static void CheckBody(HttpRequestBlock block, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(block.Body))
        {
            return;
        }

        if (block.Method is null or "GET")
        {
            check.Error("body-not-allowed", "body", "A GET request carries no body. Choose POST, PUT or PATCH, or remove it.");
        }

        try
        {
            _ = JsonBodyTemplate.Fill(block.Body, _ => null, SampleLimit);
        }
        catch (RequestRefusedException)
        {
            check.Error(
                "bad-json-body",
                "body",
                "With its placeholders filled, this body is not JSON. Look for missing quotes, commas or brackets.");
        }
        catch (TemplateFormatException)
        {
            // Reported as bad-template, as for every other template.
        }
    }

    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
