using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Only the address-checked client opens connections to the outside; serving a socket needs none of these.</summary>
public static partial class OutgoingNetworkRule
{
    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
    [
        .. files.Where(file => file is { IsProduct: true, IsCSharp: true })
            .Where(file => !file.Path.StartsWith("Channels/Shared/SafeHttp", StringComparison.Ordinal))
            .SelectMany(CheckFile),
    ];

    private static IEnumerable<string> CheckFile(SourceFile file) => Openers().Matches(CSharpText.OnlyCode(file.Text))
        .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: opens connections with '{match.Value.Trim()}'; use the safe client.");

    [GeneratedRegex("""
        \bnew\s+(?:[\w.]+\.)?(?:HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|WebClient|TcpClient|UdpClient|Socket|ClientWebSocket|SmtpClient|FtpWebRequest)\b
        | \b(?:HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler|TcpClient|UdpClient|Socket|ClientWebSocket|SmtpClient)\??\s+\w+\s*=\s*new\s*\(
        | \b(?:Http|Ftp|File)?WebRequest\s*\.\s*Create
        | \bSocket\s*\.\s*ConnectAsync
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Openers();
}
