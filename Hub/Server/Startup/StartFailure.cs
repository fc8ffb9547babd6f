using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Startup;

/// <summary>Says in plain sentences why the hub could not start, for everything that whoever started it can put right.</summary>
internal static partial class StartFailure
{
    /// <summary>Explains an exception.</summary>
    /// <returns>A sentence for each mistake; null when it is no mistake of theirs but a fault of the hub.</returns>
    public static IReadOnlyList<string>? Explain(Exception error) => error switch
    {
        AggregateException many => ExplainAll(many),
        OptionsValidationException wrong => [.. wrong.Failures.Select(failure => Sentence(failure, wrong.OptionsType))],
        StartRefusedException refused => [refused.Message],
        IOException { InnerException: AddressInUseException } => [AddressOf(error.Message) + " is taken by another program. Stop that one, or choose another address with --urls http://127.0.0.1:5001."],
        SocketException { SocketErrorCode: SocketError.AccessDenied } => ["This account may not listen on the chosen port. Choose one above 1023 with --urls, and let a proxy or the service manager have the low one."],
        SocketException socket => [$"The hub cannot listen on the chosen address: {socket.Message}."],
        InvalidOperationException when Unreadable().Match(error.Message) is { Success: true } key => [$"{key.Groups["key"].Value} cannot be read: {Wanted(key.Groups["type"].Value)}"],
        InvalidDataException => [$"{error.Message} {error.InnerException?.Message}".Trim()],
        FormatException when error.Message.StartsWith("Invalid url", StringComparison.Ordinal) => ["An address to listen on is not right. Write it as http://127.0.0.1:5000, several with semicolons between."],
        _ => null,
    };

    private static IReadOnlyList<string>? ExplainAll(AggregateException many)
    {
        var each = many.InnerExceptions.Select(Explain).ToList();
        return each.TrueForAll(sentences => sentences is not null) ? [.. each.SelectMany(sentences => sentences ?? [])] : null;
    }

    // "JsonBody: The field Limits.JsonBody must be between 1 and 2.", or "Ports: Ports must be …" in words of our own: what a person needs is
    // the setting as they would write it, and the rule.
    private static string Sentence(string failure, Type options)
    {
        if (Keyed().Match(failure) is { Success: true } keyed)
        {
            return keyed.Groups["sentence"].Value;
        }

        var section = options.Name.EndsWith("Options", StringComparison.Ordinal) ? options.Name[..^"Options".Length] : options.Name;
        if (Field().Match(failure) is not { Success: true } field)
        {
            return $"{section}: {failure}";
        }

        var path = field.Groups["path"].Value;
        var key = path.Contains('.', StringComparison.Ordinal) ? path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..] : path;
        return $"{section}:{key.Replace('.', ':')} {field.Groups["rule"].Value}";
    }

    private static string AddressOf(string message) => Address().Match(message) is { Success: true } found ? found.Value.TrimEnd(':', '.') : "The address to listen on";

    private static string Wanted(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "it must be a whole number.",
        "System.Boolean" => "it must be true or false.",
        "System.TimeSpan" => "it must be a time such as 00:00:30, or 1.00:00:00 for a day.",
        _ => "it has a form that the hub does not know.",
    };

    [GeneratedRegex(@"at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex Unreadable();

    // "Flows:Secrets:crm must be …": a rule that names its setting itself.
    [GeneratedRegex(@"^(?:[A-Za-z]+: )?(?<sentence>[A-Z][A-Za-z]+:\S+ .+)$", RegexOptions.Singleline)]
    private static partial Regex Keyed();

    [GeneratedRegex(@"^[A-Za-z]+: (?:The field )?(?<path>[A-Za-z.]+) (?<rule>.+)$", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
