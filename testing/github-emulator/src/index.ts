export {
  createContract,
  readDescription,
  type Contract,
  type Edition,
  type Exchange,
} from "./contract/contract.ts";
