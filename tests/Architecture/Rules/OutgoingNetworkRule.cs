using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Only the address-checked client opens connections to the outside; serving a socket needs none of these.</summary>
/// <remarks>A client of another name from the factory would be unchecked too, so making and registering one counts as opening.</remarks>
public static partial class OutgoingNetworkRule
{
    private const string SafeClient = "Channels/Shared/Http/";

    /// <summary>Each file of the safe client with the one thing it may do; its neighbours may do nothing of the kind.</summary>
    private static Dictionary<string, string> Allowed => new()
    {
        [SafeClient + "CheckedConnector.cs"] = "new Socket",
        [SafeClient + "SafeHttp.cs"] = ".CreateClient(",
        [SafeClient + "SafeHttpRegistration.cs"] = ".AddHttpClient(",
    };

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file is { IsProduct: true, IsCSharp: true }).SelectMany(CheckFile)];

    private static IEnumerable<string> CheckFile(SourceFile file) => Openers().Matches(CSharpText.OnlyCode(file.Text))
        .Where(match => match.Value != Allowed.GetValueOrDefault(file.Path))
        .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: opens connections with '{match.Value.Trim()}'; use the safe client.");

    [GeneratedRegex("""
        \bnew\s+(?:[\w.]+\.)?(?:HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|WebClient|TcpClient|UdpClient|Socket|ClientWebSocket|SmtpClient|FtpWebRequest)\b
        | \b(?:HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|TcpClient|UdpClient|Socket|ClientWebSocket|SmtpClient)\??\s+\w+\s*=\s*new\s*\(
        | \b(?:Http|Ftp|File)?WebRequest\s*\.\s*Create
        | \bSocket\s*\.\s*ConnectAsync
        | \.\s*(?:CreateClient|AddHttpClient)\s*(?:<[^>]*>)?\s*\(
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Openers();
}
