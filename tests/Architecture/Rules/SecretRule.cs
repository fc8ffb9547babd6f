using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>No key, token or password lies in the tree, not even a sample one that would work.</summary>
/// <remarks>
/// Everywhere: private keys and what has a vendor's form. Outside tests also: passwords given in settings or code, and long literals that look
/// random. Tests need invented passwords and documented signatures, so only the first two are looked for there. Lock files hold hashes.
/// </remarks>
public static partial class SecretRule
{
    private static readonly (string What, Regex Pattern)[] Everywhere =
    [
        ("a private key", PrivateKey()), ("a vendor's token", VendorToken()), ("a signed token", SignedToken()),
    ];

    private static readonly (string What, Regex Pattern)[] OutsideTests =
    [
        ("a password in a connection string", ConnectionPassword()), ("a secret given in code", GivenInCode()),
    ];

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file.Name is not ("packages.lock.json" or "package-lock.json")).SelectMany(CheckFile)];

    private static IEnumerable<string> CheckFile(SourceFile file)
    {
        var found = Everywhere.SelectMany(rule => rule.Pattern.Matches(file.Text).Select(match => (match.Index, rule.What)));
        if (!file.IsTest)
        {
            found = found
                .Concat(OutsideTests.SelectMany(rule => rule.Pattern.Matches(file.Text).Select(match => (match.Index, rule.What))))
                .Concat(LongLiteral().Matches(file.Text).Where(match => LooksRandom(match.Groups["value"].Value))
                    .Select(match => (match.Index, What: "a long random literal")));
        }

        if (IsSettings(file))
        {
            found = found.Concat(GivenInSettings().Matches(file.Text).Select(match => (match.Index, What: "a secret given in settings")));
        }

        // The value itself stays out of the finding: build logs are public.
        return found.Select(item => $"{file.Path}:{file.LineAt(item.Index)}: holds {item.What}.").Distinct();
    }

    private static bool IsSettings(SourceFile file) => file.Name.StartsWith("appsettings", StringComparison.Ordinal)
        || file.Name is "launchSettings.json" or "Dockerfile" or ".npmrc" || file.Name.Contains(".env", StringComparison.Ordinal)
        || file.Name.EndsWith(".yml", StringComparison.Ordinal) || file.Name.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool LooksRandom(string value)
    {
        var entropy = value.GroupBy(letter => letter).Sum(group => -(double)group.Count() / value.Length * Math.Log2((double)group.Count() / value.Length));
        var isHex = value.All(char.IsAsciiHexDigit);
        return value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)
            && (isHex ? entropy > 3.2 : entropy > 4.3 && value.Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiLetterLower));
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )?PRIVATE " + "KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|xox[abprs]-[A-Za-z0-9-]{10,}|sk-(?:ant-|proj-)?[A-Za-z0-9_-]{24,}"
        + @"|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}|SK[0-9a-f]{32}|\d{8,10}:AA[A-Za-z0-9_-]{33})\b")]
    private static partial Regex VendorToken();

    [GeneratedRegex(@"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}")]
    private static partial Regex SignedToken();

    [GeneratedRegex("""[;"']\s*(?:Password|Pwd)\s*=\s*[^;"'{}$<\s]{4,}""", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionPassword();

    // A value with a letter and a digit and without blanks, dots, slashes or holes: names, routes and texts have those or lack a digit.
    [GeneratedRegex("""(?:password|passwd|pwd|secret|token|api_?key|signing_?key)["']?\s*[:=]\s*["'](?=[^"'\n]*\d)(?=[^"'\n]*[A-Za-z])[^"'\s./{}<>:,]{8,}["']""",
        RegexOptions.IgnoreCase)]
    private static partial Regex GivenInCode();

    [GeneratedRegex("""(?:password|passwd|pwd|secret|token|api_?key|signing_?key)["']?[ \t]*[:=][ \t]*(?!(?>["']?)(?:["'\s,]|null|false|true|\$|<))["']?[^\s"',]""",
        RegexOptions.IgnoreCase)]
    private static partial Regex GivenInSettings();

    [GeneratedRegex("""["'`](?<value>[A-Za-z0-9+/_=-]{32,})["'`]""")]
    private static partial Regex LongLiteral();
}
