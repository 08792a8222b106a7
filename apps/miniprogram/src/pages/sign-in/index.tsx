import { SignInPage } from '@/features/home/sign-in-page';

export default function SignIn() {
  return <SignInPage />;
}
