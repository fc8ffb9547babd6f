using Omnichannel.Tests.Architecture.Rules;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

/// <summary>The samples are invented, and each is split by <c>~</c> so that this file does not hold what the rule looks for.</summary>
[Trait("threat", "C-03")]
public sealed class SecretRuleTests
{
    [Theory]
    [InlineData("tests/Payloads/a.pem", "-----BEGIN RSA PRIVATE ~KEY-----")]
    [InlineData("docs/a.md", "-----BEGIN PRIVATE ~KEY-----")]
    [InlineData("Hub/Server/A.cs", "var key = \"AKIA~QQ7EXAMPLE7QQAAB\";")]
    [InlineData("tests/Hub/A.cs", "\"gh~p_abcdefghijklmnopqrstuvwxyz0123456789\"")]
    [InlineData("tests/Payloads/telegram/a.json", "\"12345678:A~AHdqTcvCH1vGWJxfSeofSAs0K5PALDsawq\"")]
    [InlineData("appsettings.json", "\"ApiKey\": \"sk-~proj-abcdefghijklmnopqrstuvwxyz\"")]
    [InlineData("docs/a.md", "e~yJhbGciOiJIUzI1NiJ9.e~yJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U")]
    [InlineData("appsettings.Development.json", "\"SigningKey\": \"~change me\"")]
    [InlineData("deploy/compose.yml", "POSTGRES_PASSWORD: ~hub")]
    [InlineData("appsettings.json", "\"Hub\": \"Host=db;Password=~letmein\"")]
    [InlineData("Hub/Server/Auth/A.cs", "const string DefaultPassword = \"~Admin2026!\";")]
    [InlineData("web/console/src/a.ts", "const token = '~a1b2c3d4e5';")]
    [InlineData("Hub/Server/A.cs", "var mac = \"~q8Zt1LrX0vB7nC5mK2jH9gF4dS6aP3oI\";")]
    [InlineData("Hub/Server/A.cs", "var mac = \"~9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\";")]
    public void A_planted_secret_is_found(string path, string text) => Planted.Finds(SecretRule.Check, path, Join(text));

    [Theory]
    [InlineData("appsettings.json", "\"SigningKey\": \"\", \"AuthToken\": null, \"TokenMinutes\": 30")]
    [InlineData("deploy/compose.yml", "POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}")]
    [InlineData("Hub/Server/Auth/A.cs", "const string ResetPassword = \"/api/password/reset\"; var token = \"directline\";")]
    [InlineData("web/console/src/texts.ts", "password: 'At least 12 characters, please'")]
    [InlineData("tests/Hub/A.cs", "const string Password = \"~correct-horse-7\"; var mac = \"~q8Zt1LrX0vB7nC5mK2jH9gF4dS6aP3oI\";")]
    [InlineData("Hub/Core/packages.lock.json", "\"contentHash\": \"~q8Zt1LrX0vB7nC5mK2jH9gF4dS6aP3oIq8Zt1LrX0vB7==\"")]
    [InlineData("Hub/Server/A.cs", "\"ConversationWasReopenedWithin24HoursOfClosing\"")]
    public void Placeholders_names_and_invented_test_values_pass(string path, string text) => Planted.Passes(SecretRule.Check, path, Join(text));

    [Fact]
    public void A_finding_does_not_repeat_the_secret()
    {
        var findings = SecretRule.Check([new("Hub/Server/A.cs", Join("var apiKey = \"~s3cr3tvalue\";"))]);

        Assert.Equal("Hub/Server/A.cs:1: holds a secret given in code.", Assert.Single(findings));
    }

    private static string Join(string text) => text.Replace("~", "", StringComparison.Ordinal);
}
